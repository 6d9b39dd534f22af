import type { Mention } from './code-facts.js';
import { reasonOfPlace } from '../decisions/decide-place.js';
import type { Project } from '../project/read-project.js';
import { isSource } from '../source/sources.js';

/** Finds where a name is used in a project: not where it is defined, imported, tested or commented on. */
export function findMentions(project: Project, name: string): Mention[] {
  const files = project.search([name]).filter(isSource);
  return files
    .filter((file) => reasonOfPlace(file) === undefined)
    .flatMap((file) =>
      mentionsIn(project.read(file) ?? '', name).map((offset) => ({ file, offset })),
    );
}

/** The end of a text after which a name is only brought in, handed out, defined or talked about. */
const SAYS_NOTHING = [
  /(^|\n)[ \t]*(\/\/|\/?\*|#)[^\n]*$/,
  /(^|\n)import\b[^;()='"]*$/,
  /(^|\n)export\s+(type\s+)?\{[^}]*$/,
  /(^|\n)[ \t]*(from[ \t]\S+[ \t]+)?import\b[^\n]*(\([^()]*)?$/,
  /\b(const|let|var|function\*?|def)\s+$/,
];

function mentionsIn(text: string, name: string): number[] {
  const found = text.matchAll(new RegExp(`(?<![\\w$])${escaped(name)}(?![\\w$])`, 'g'));
  return [...found]
    .map(({ index }) => index)
    .filter((offset) => {
      const before = text.slice(Math.max(0, offset - MAX_LIST), offset);
      return !SAYS_NOTHING.some((ending) => ending.test(before));
    });
}

/** As long as a list of imports gets, in characters. */
const MAX_LIST = 2000;

function escaped(name: string): string {
  return name.replace(/[$]/g, '\\$&');
}
