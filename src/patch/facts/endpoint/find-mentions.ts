import type { Mention } from '../code-facts.js';
import { escaped } from '../../source/escaped.js';
import { fileKind } from '../file-kind.js';
import type { Project } from '../../project/read-project.js';
import { remembered } from '../../source/remembered.js';
import { isSource } from '../../source/sources.js';

/** Each is a search of the whole project. */
const MOST_SEARCHES = 200;

/** Of a name that was not looked for: it may be put anywhere. */
const ANYWHERE: Mention = { file: '', offset: 0, isAsked: false };

/** Finds where names are used in a project: not where they are defined, imported, tested or commented on. */
export function findMentions(project: Project): (name: string) => readonly Mention[] {
  let searches = 0;
  return remembered((name: string) => {
    searches += 1;
    return searches > MOST_SEARCHES ? [ANYWHERE] : mentionsOf(project, name);
  });
}

function mentionsOf(project: Project, name: string): Mention[] {
  const files = project.search([name]).filter(isSource);
  return files
    .filter((file) => fileKind(file) === undefined)
    .flatMap((file) => {
      const text = project.read(file) ?? '';
      return mentionsIn(text, name).map((offset) => {
        const after = text.slice(offset + name.length, offset + name.length + 40);
        const path = GIVES_PATH.exec(text.slice(Math.max(0, offset - MAX_LIST), offset))?.[1];
        return { file, offset, isAsked: IS_ASKED.test(after), ...(path && { path }) };
      });
    });
}

/** `app.use('/reports', name`. */
const GIVES_PATH = /\(\s*['"`](\/[^'"`\s]*)['"`],[^;\n(]*$/;

const IS_ASKED = /^\(\s*(req|request|ctx|c|event|context|headers?)\b/;

/** The end of a text after which a name is only brought in, handed out, defined or talked about. */
const SAYS_NOTHING = [
  /(^|\n)[ \t]*(\/\/|\/?\*|#)[^\n]*$/,
  /(^|\n)\ufeff?import\b[^;()='"]*$/,
  /(^|\n)\ufeff?export\s+(type\s+)?\{[^}]*$/,
  /(^|\n)\ufeff?[ \t]*(from[ \t]\S+[ \t]+)?import\b[^\n]*(\([^()]*)?$/,
  /\b(const|let|var|class|function\*?|def)\s+$/,
  // Nest makes one of each; who uses it says so elsewhere.
  /\b(providers|exports):\s*\[([^\]]*,)?\s*$/,
  // `req.tenant`: what was found of the request, by the name of who found it.
  /\b(req|request|ctx|state|locals|context|g)\.$/,
];

function mentionsIn(text: string, name: string): number[] {
  const found = text.matchAll(new RegExp(`(?<![\\w$-])${escaped(name)}(?![\\w$-])`, 'g'));
  return [...found]
    .map(({ index }) => index)
    .filter((offset) => {
      const before = text.slice(Math.max(0, offset - MAX_LIST), offset);
      return !SAYS_NOTHING.some((ending) => ending.test(before));
    });
}

/** As long as a list of imports gets, in characters. */
const MAX_LIST = 2000;
