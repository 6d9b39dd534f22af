import { isFirstOnLine } from './file-style.js';
import { type SourceTree, type Tree, partsOf } from '../source/tree.js';

/** What has to stay at the top: a byte order mark, `#!`, an encoding, a word to the compiler. */
const HEAD = /^\ufeff?(#!.*\r?\n)?((#.*coding[:=].*|\/\/\s*@ts-.*)\r?\n)*/;

/**
 * Where a table that the statements at some offsets read can stand, at the start of a line: above the
 * first of them with its comments. A function may be called above its own declaration, and a constant
 * may not be read there: then it is above everything but the imports.
 */
export function tablePlace(tree: SourceTree, offsets: readonly number[]): number | undefined {
  const { parts, text } = tree;
  const readers = parts.filter((part) =>
    offsets.some((offset) => part.start <= offset && offset < part.end),
  );
  const [first] = readers;
  const early = tree.language === 'typescript' && readers.some((part) => isNamedAbove(part, text));
  const below = early ? parts.find((part) => !isImport(part)) : first;
  if (below === undefined || !isFirstOnLine(text, below.start)) return undefined;
  const head = HEAD.exec(text)?.[0].length ?? 0;
  return Math.max(head, aboveComments(tree, lineStart(text, below.start)));
}

function isNamedAbove(part: Tree, text: string): boolean {
  if (part.kind !== 'function' || part.name === '') return false;
  return text
    .slice(0, part.start)
    .split(/[^\w$]+/)
    .includes(part.name);
}

/** `import`, `const x = require()`, and directives such as 'use strict'. */
function isImport(part: Tree): boolean {
  if (part.kind === 'import' || part.kind === 'text') return true;
  const [only, ...others] = part.kind === 'group' ? partsOf(part) : [part];
  if (only === undefined || others.length > 0) return false;
  if (only.kind === 'group') return isImport(only);
  if (only.kind !== 'assign' || only.value.kind !== 'call') return false;
  const { callee } = only.value;
  return callee.kind === 'name' && callee.value === 'require';
}

/** The start of the comments that stand directly above a line; of the line itself when there are none. */
function aboveComments(tree: SourceTree, start: number): number {
  const above = tree.comments.findLast(
    (comment) =>
      comment.end <= start &&
      isFirstOnLine(tree.text, comment.start) &&
      /^\r?\n$/.test(tree.text.slice(comment.end, start)),
  );
  return above === undefined ? start : aboveComments(tree, lineStart(tree.text, above.start));
}

function lineStart(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return start === 0 && text.startsWith('\ufeff') ? 1 : start;
}
