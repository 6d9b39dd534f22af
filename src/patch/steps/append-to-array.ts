import type { Edit } from '../../plan/plan.js';
import type { ArrayFact } from '../facts/facts.js';
import {
  endOfLine,
  hasLineBreak,
  indentAt,
  isFirstOnLine,
  lineEndAt,
  quoteOf,
} from './file-style.js';

/** Appends a string to an array the way the array is written: its quotes, its lines, its trailing comma. */
export function appendToArray(
  text: string,
  array: ArrayFact,
  { value, why }: { readonly value: string; readonly why: string },
): Edit[] {
  const quote = quoteIn(text, array);
  const written = `${quote}${value}${quote}`;
  const last = array.elements.at(-1);
  if (last === undefined) {
    return [{ start: array.span.start + 1, end: array.span.start + 1, text: written, why }];
  }
  const alone = hasLineBreak(text, array.span) && isFirstOnLine(text, last.start);
  if (!alone) return [insert(last.end, separator(text, array) + written)];
  const rest = withoutComments(text.slice(last.end, array.span.end - 1));
  const comma = rest.includes(',') ? rest.indexOf(',') : undefined;
  const at = last.end + endOfLine(rest, comma ?? 0);
  const line = `${lineEndAt(text, last.end)}${indentAt(text, last.start)}${written}`;
  // The closing bracket may stand on the line of the last element.
  if (at === array.span.end - 1) return [insert(last.end, `,${line}`)];
  if (comma !== undefined) return [insert(at, `${line},`)];
  return at === last.end ? [insert(at, `,${line}`)] : [insert(last.end, ','), insert(at, line)];

  function insert(position: number, inserted: string): Edit {
    return { start: position, end: position, text: inserted, why };
  }
}

/** As long as before: a comma in a comment is none, and neither is a line that ends in one. */
function withoutComments(text: string): string {
  return text.replace(/\/\/[^\r\n]*|\/\*[^]*?\*\/|#[^\r\n]*/g, (comment) =>
    ' '.repeat(comment.length),
  );
}

function separator(text: string, { elements }: ArrayFact): string {
  const [first, second] = elements;
  const between =
    first === undefined || second === undefined ? ', ' : text.slice(first.end, second.start);
  return /^[ \t]*,[ \t]*$/.test(between) ? between : ', ';
}

function quoteIn(text: string, { elements }: ArrayFact): string {
  const quoted = elements
    .map(({ start, end }) => text.slice(start, end))
    .findLast((one) => /^['"]/.test(one));
  return quoted?.[0] ?? quoteOf(text);
}
