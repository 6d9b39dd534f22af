import type { Place } from './facts.js';
import { CLIENT_SECRET } from './secret-words.js';
import { demandOf } from '../decisions/demand-of.js';
import { placeAt } from '../source/sources.js';
import { type SourceTree, type Tree, partsAbout, partsOf } from '../source/tree.js';

/** The models of a token request in a file that no request without a secret matches. */
export function findRequestModels(source: SourceTree): Place[] {
  const starts = partsAbout(source, /client_?secret/i).flatMap((part) => demandingIn(part, source));
  return starts.map((start) => placeAt(source, start));
}

/** Where in a tree the secret is demanded. */
function demandingIn(tree: Tree, source: SourceTree): number[] {
  const inner = partsOf(tree).flatMap((part) => demandingIn(part, source));
  const members = membersOf(tree, source);
  const secret = members.find(({ name, demanded }) => demanded && CLIENT_SECRET.test(name));
  return secret !== undefined && members.some(isOfCodeOrRefresh) ? [secret.start, ...inner] : inner;
}

interface Member {
  readonly name: string;
  readonly written: string;
  readonly demanded: boolean;
  readonly start: number;
}

function membersOf(tree: Tree, { text, language }: SourceTree): Member[] {
  if (tree.kind === 'record') {
    return tree.entries.map(({ key = '', value, start }) => {
      const written = text.slice(value.start, value.end);
      const demanded = CLIENT_SECRET.test(key) && demandOf(written) === 'demanded';
      return { name: key, written, demanded, start };
    });
  }
  // The types of TypeScript are gone when the request comes.
  if (tree.kind !== 'class' || language !== 'python') return [];
  return tree.body.flatMap((part) => (part.kind === 'group' ? part.parts : part)).flatMap(fieldOf);
}

/** The fields of a Python class: `client_secret: str`, which has a type alone, must be there. */
function fieldOf(tree: Tree): Member[] {
  if (!(tree.kind === 'type' || tree.kind === 'assign') || tree.target.kind !== 'name') return [];
  const { kind, target, type, start } = tree;
  const demanded = kind === 'type' && type !== '' && !/Optional|None/.test(type);
  return [{ name: target.value, written: type, demanded, start }];
}

/** What a machine sends (RFC 6749 §4.4) says nothing of the clients that people log in to. */
function isOfCodeOrRefresh({ name, written }: Member): boolean {
  if (/^grant_?type$/i.test(name)) return !/client_credentials|jwt-bearer/.test(written);
  return /^(code|code_?verifier|refresh_?token)$/i.test(name);
}
