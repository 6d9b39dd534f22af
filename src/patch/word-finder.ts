import { Buffer } from 'node:buffer';

/** More than these cost as much to look for as the words themselves. */
const MOST_FRAGMENTS = 3;

/**
 * Tells whether a file has one of the words in it. Most files have none, and are done with when they
 * have not even the few letters that are in all of the words.
 */
export function wordFinder(words: readonly string[]): (bytes: Buffer) => boolean {
  const fragments = fragmentsOf(words).map((fragment) => Buffer.from(fragment));
  const pattern = patternOf(words);
  const hasNone = (bytes: Buffer) =>
    fragments.length <= MOST_FRAGMENTS && fragments.every((fragment) => !bytes.includes(fragment));
  return (bytes) => {
    if (isUtf16(bytes)) return pattern.test(bytes.toString('latin1').replaceAll('\0', ''));
    return !hasNone(bytes) && pattern.test(bytes.toString('latin1'));
  };
}

/** One pattern for all words costs what one word does. Bytes are matched, each as one character. */
function patternOf(words: readonly string[]): RegExp {
  const bytes = words.map((word) => Buffer.from(word).toString('latin1'));
  return new RegExp(bytes.map((word) => word.replace(/[^\w\x80-\xff]/g, '\\$&')).join('|'));
}

/** Few texts of which each word contains one: letters that many words share, or else the word. */
function fragmentsOf(words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) {
    for (const part of new Set(partsOf(word))) counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  const most = (one: [string, number], other: [string, number]) =>
    other[1] > one[1] ? other : one;
  const [best, count] = [...counts].reduce(most, ['', 0]);
  if (count < 2) return [...words];
  const others = words.filter((word) => !word.includes(best));
  return others.length === 0 ? [best] : [best, ...fragmentsOf(others)];
}

function partsOf(word: string): string[] {
  return Array.from({ length: Math.max(1, word.length - 2) }, (_, at) => word.slice(at, at + 3));
}

/** By its byte order mark. Its words are found as well, so that a file of it is told of. */
function isUtf16(bytes: Buffer): boolean {
  return bytes[0] === 0xff ? bytes[1] === 0xfe : bytes[0] === 0xfe && bytes[1] === 0xff;
}
