import type { Seen } from '../evidence.js';
import { CODE_WORDS } from '../member-names.js';
import type { Project } from '../../project/read-project.js';
import { placeAt } from '../../source/sources.js';

/** Finds guards of packages that Nest puts in front of every route: what they ask is not here to be read. */
export function findGlobalGuards(project: Project): Seen[] {
  return project
    .search(CODE_WORDS)
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const text = project.read(file) ?? '';
      return [...text.matchAll(GLOBAL)]
        .map(({ index, 1: provided, 2: made }) => ({ index, name: provided ?? made ?? '' }))
        .filter(({ name }) => isOfPackage(text, name) && !ASKS_NOBODY.test(name))
        .map(({ index, name }) => ({
          what: `${name} guards every route, and its code is not here`,
          place: placeAt({ file, text }, index),
        }));
    });
}

/** `{ provide: APP_GUARD, useClass: PartnerGuard }`, `app.useGlobalGuards(new PartnerGuard())`. */
const GLOBAL =
  /\bprovide:\s*APP_GUARD,\s*use(?:Class|Existing):\s*(\w+)|\buseGlobalGuards\(\s*new\s+(\w+)/g;

function isOfPackage(text: string, name: string): boolean {
  const brought = new RegExp(`import\\s*\\{[^}]*\\b${name}\\b[^}]*\\}\\s*from\\s*['"]([^'"]+)`);
  return /^[^.~#]/.test(brought.exec(text)?.[1] ?? '.');
}

const ASKS_NOBODY = /throttl|rate|limit|csrf|feature|role|polic/i;
