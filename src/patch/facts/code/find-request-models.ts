import type { Place } from '../../source/place.js';
import { CLIENT_SECRET } from '../secret-words.js';
import { demandOf } from '../demand-of.js';
import { placeAt } from '../../source/sources.js';
import { type Leaf, type SourceTree, type Tree, partsAbout, partsOf } from '../../source/tree.js';

/** The models of a request in a file that none without a secret, or without a header that tells who asks, matches. */
export function findRequestModels(source: SourceTree): Place[] {
  const starts = partsAbout(source, NAMES_SECRET).flatMap((part) => demandingIn(part, source));
  const headers = namesHeaders(source.text) ? source.parts.flatMap(headersDemandedIn) : [];
  return [...starts, ...headers].map((start) => placeAt(source, start));
}

function namesHeaders(text: string): boolean {
  return /\bheaders['"]?\s*:/.test(text) && /\brequired['"]?\s*:/.test(text);
}

/** JSON Schema: `headers: { required: ['x-partner-key'] }`. */
function headersDemandedIn(tree: Tree): number[] {
  const members = tree.kind === 'record' ? tree.entries : [];
  const headers = members.find(({ key }) => key === 'headers')?.value;
  const inner = headers?.kind === 'record' ? headers.entries : [];
  const required = inner.find(({ key }) => key === 'required')?.value;
  const names = required?.kind === 'list' ? required.items : [];
  const tells = names.some((one) => one.kind === 'text' && !OF_ANYBODY.test(one.value));
  return [...(tells ? [tree.start] : []), ...partsOf(tree).flatMap(headersDemandedIn)];
}

/** Headers that say nothing of who asks. */
const OF_ANYBODY = /^(content-\w+|accept(-\w+)?|user-agent|host|origin|referer|mcp-[\w-]+)$/i;

const NAMES_SECRET = /client_?secret/i;

/** Where in a tree the secret is demanded. */
function demandingIn(tree: Tree, source: SourceTree): number[] {
  const written = source.text.slice(tree.start, tree.end);
  if (!NAMES_SECRET.test(written)) return [];
  if (listsFields(tree)) return [tree.start];
  if (isOfSecret(tree, written)) return demandOf(written) === 'demanded' ? [tree.start] : [];
  const inner = partsOf(tree).flatMap((part) => demandingIn(part, source));
  const members = membersOf(tree, source);
  const secret = members.find(({ name, demanded }) => demanded && CLIENT_SECRET.test(name));
  const isRequest =
    (members.some(isOfCodeOrRefresh) || areCredentials(members)) && !members.some(isKept);
  return secret !== undefined && isRequest ? [secret.start, ...inner] : inner;
}

/** The two that a client proves itself by, to be put together with what is asked for. */
function areCredentials(members: readonly Member[]): boolean {
  return members.length === 2 && members.some(({ name }) => /^client_?id$/i.test(name));
}

/** A row of a table, of somebody's tokens: nobody sends these. */
function isKept({ name }: Member): boolean {
  return /^(__tablename__|access_?token|(created|updated)_?at)$/i.test(name);
}

/** `['client_id', 'client_secret']`, `itemgetter('client_id', 'client_secret')`: fields of a request that go together. */
function listsFields(tree: Tree): boolean {
  const parts = tree.kind === 'list' ? tree.items : tree.kind === 'call' ? tree.args : [];
  const names = parts.flatMap((part) => (part.kind === 'text' ? [part.value] : []));
  return (
    names.some((name) => CLIENT_SECRET.test(name)) &&
    names.some((name) => OF_REQUEST.test(name)) &&
    !names.some((name) => OF_OTHERS.test(name))
  );
}

const OF_REQUEST = /^(client_?id|code|code_?verifier|grant_?type|refresh_?token)$/i;
/** What stands in lists of columns, of what is registered, and of what no log may show. */
const OF_OTHERS =
  /redirect_?uris|name|scope|password|cookie|created|expires|hash|api_?key|authorization|access_?token/i;

/** `parser.add_argument('client_secret', …)`, `body('client_secret').notEmpty()`: about one field, to the end of the chain. */
function isOfSecret({ kind }: Tree, written: string): boolean {
  return kind === 'call' && /^[\w.]+\(\s*['"]client_?secret['"]/i.test(written);
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
  if (tree.kind !== 'class') return [];
  if (language !== 'python') return tree.body.flatMap((part) => decoratedField(part, text));
  const parts = tree.body.flatMap((part) => (part.kind === 'group' ? part.parts : part));
  return parts.flatMap((part) => fieldOf(part, text));
}

/** `@IsNotEmpty() client_secret: string`: the types of TypeScript are gone when the request comes, its decorators are not. */
function decoratedField(tree: Tree, text: string): Member[] {
  const name = tree.kind === 'group' ? tree.parts.findLast(isName) : undefined;
  if (name === undefined) return [];
  const written = text.slice(tree.start, tree.end);
  const demanded = demandOf(written) === 'demanded';
  return [{ name: name.value, written, demanded, start: tree.start }];
}

function isName(tree: Tree): tree is Leaf {
  return tree.kind === 'name';
}

/** The fields of a Python class: `client_secret: str`, which has a type alone, must be there, and what its schema demands. */
function fieldOf(tree: Tree, text: string): Member[] {
  if (!(tree.kind === 'type' || tree.kind === 'assign') || tree.target.kind !== 'name') return [];
  const { kind, target, type, start, value } = tree;
  const given = text.slice(value.start, value.end);
  const isBare = kind === 'type' && type !== '' && !/Optional|None/.test(type);
  const demanded = isBare || (kind === 'assign' && demandOf(given) === 'demanded');
  return [{ name: target.value, written: `${type} ${given}`, demanded, start }];
}

/** What a machine sends (RFC 6749 §4.4) says nothing of the clients that people log in to. */
function isOfCodeOrRefresh({ name, written }: Member): boolean {
  if (/^grant_?type$/i.test(name)) return !/client_credentials|jwt-bearer/.test(written);
  return /^(code|code_?verifier|refresh_?token)$/i.test(name);
}
