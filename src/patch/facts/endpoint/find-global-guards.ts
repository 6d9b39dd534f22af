import type { Seen } from '../evidence.js';
import { CODE_WORDS } from '../member-names.js';
import { lazily } from '../../source/lazily.js';
import type { Project } from '../../project/read-project.js';
import { isSource, placeAt } from '../../source/sources.js';

/** Where a framework is told what guards every route: whose files it concerns, the names, and those that ask nobody. */
interface Telling {
  readonly concerns: RegExp;
  readonly names: RegExp;
  readonly asksNobody: RegExp;
}

const TELLINGS: readonly Telling[] = [
  {
    // `{ provide: APP_GUARD, useClass: PartnerGuard }`, `app.useGlobalGuards(new PartnerGuard())`, of Nest.
    concerns: /@nestjs\//,
    names:
      /\bprovide:\s*APP_GUARD,\s*use(?:Class|Existing):\s*(\w+)|\buseGlobalGuards\(\s*(?:new\s+|\w+\.get\()(\w+)/g,
    asksNobody: /throttl|rate|limit|csrf|feature|role|polic/i,
  },
  {
    // Of the Django REST framework.
    concerns: /rest_framework/,
    names: /DEFAULT_PERMISSION_CLASSES['"]?\s*[:=]\s*[[(]\s*['"]([\w.]+)/g,
    asksNobody: /AllowAny|ReadOnly|rest_framework\.permissions\.IsAuthenticatedOrReadOnly/,
  },
];

/** Finds what packages put in front of every route that a file may hold: what they ask is not here to be read. */
export function findGlobalGuards(project: Project): (file: string) => Seen[] {
  const told = lazily(() =>
    project
      .search(CODE_WORDS)
      .filter(isSource)
      .flatMap((file) => toldIn(project, file)),
  );
  return (file) => {
    const text = project.read(file) ?? '';
    return told().filter(({ concerns }) => concerns.test(text));
  };
}

function toldIn(project: Project, file: string): (Seen & Pick<Telling, 'concerns'>)[] {
  const text = project.read(file) ?? '';
  return TELLINGS.flatMap(({ concerns, names, asksNobody }) =>
    [...text.matchAll(names)]
      .map(({ index, 1: given, 2: made }) => ({ index, name: given ?? made ?? '' }))
      .filter(({ name }) => !asksNobody.test(name))
      .filter(({ name }) => isNotHere(text, name) || extendsOne(project, name))
      .map(({ index, name }) => ({
        what: `${name} guards every route, and its code is not here`,
        place: placeAt({ file, text }, index),
        concerns,
      })),
  );
}

/** `class PartnerGuard extends AuthGuard('headerapikey') {}`: what it asks is asked by the package. */
function extendsOne(project: Project, name: string): boolean {
  const made = new RegExp(`class\\s+${name}\\s+extends\\s+\\w*AuthGuard\\(`);
  return project.search([`${name} extends`]).some((file) => made.test(project.read(file) ?? ''));
}

/** A module by its whole name, or what is imported from a package. */
function isNotHere(text: string, name: string): boolean {
  if (name.includes('.')) return name.startsWith('rest_framework.');
  const brought = new RegExp(`import\\s*\\{[^}]*\\b${name}\\b[^}]*\\}\\s*from\\s*['"]([^'"]+)`);
  return /^[^.~#]/.test(brought.exec(text)?.[1] ?? '.');
}
