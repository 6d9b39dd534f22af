import { Buffer } from 'node:buffer';
import type { Batch, Span } from './read-batches.js';

/** More than these cost as much to look for as the words themselves. */
const MOST_FRAGMENTS = 3;

/** V8 looks for longer texts with a table, which pays in few and costs ten times as much where most is passed over. */
const LONGEST_FRAGMENT = 7;

/**
 * Tells which files of a batch have one of the words in them, by their paths. Most files have none, and are
 * done with when they have not even the few letters that are in all of the words.
 */
export function wordFinder(words: readonly string[]): (batch: Batch) => string[] {
  const fragments = fragmentsOf(words).map((fragment) => Buffer.from(fragment));
  const pattern = patternOf(words);
  return (batch) => {
    const isFew = fragments.length <= MOST_FRAGMENTS;
    const parts = isFew ? fragments.flatMap((one) => spansWith(one, batch)) : batch.files;
    const suspects = new Set(parts);
    const holds = (file: Span) => {
      if (isUtf16(batch.bytes, file)) return pattern.test(textIn(batch, file).replaceAll('\0', ''));
      return suspects.has(file) && pattern.test(textIn(batch, file));
    };
    return batch.files.filter(holds).map(({ path }) => path);
  };
}

/** Bytes are matched, each as one character. */
function textIn({ bytes }: Batch, { start, end }: Span): string {
  return bytes.toString('latin1', start, end);
}

/** The files in which a fragment begins. */
function spansWith(fragment: Buffer, { bytes, files }: Batch): Span[] {
  const found: Span[] = [];
  let at = bytes.indexOf(fragment);
  for (const file of files) {
    if (at === -1) break;
    if (at >= file.end) continue;
    found.push(file);
    at = bytes.indexOf(fragment, file.end);
  }
  return found;
}

/** One pattern for all words costs what one word does. */
function patternOf(words: readonly string[]): RegExp {
  const bytes = words.map((word) => Buffer.from(word).toString('latin1'));
  return new RegExp(bytes.map((word) => word.replace(/[^\w\x80-\xff]/g, '\\$&')).join('|'));
}

/** Few texts of which each word contains one: letters that many words share, or else how it begins. */
function fragmentsOf(words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) {
    for (const part of new Set(partsOf(word))) counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  const most = (one: [string, number], other: [string, number]) =>
    other[1] > one[1] ? other : one;
  const [best, count] = [...counts].reduce(most, ['', 0]);
  if (count < 2) return words.map((word) => word.slice(0, LONGEST_FRAGMENT));
  const others = words.filter((word) => !word.includes(best));
  return others.length === 0 ? [best] : [best, ...fragmentsOf(others)];
}

function partsOf(word: string): string[] {
  return Array.from({ length: Math.max(1, word.length - 2) }, (_, at) => word.slice(at, at + 3));
}

/** By its byte order mark. Its words are found as well, so that a file of it is told of. */
function isUtf16(bytes: Buffer, { start }: Span): boolean {
  const [first, second] = [bytes[start], bytes[start + 1]];
  return first === 0xff ? second === 0xfe : first === 0xfe && second === 0xff;
}
