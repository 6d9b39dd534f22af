import { Buffer } from 'node:buffer';
import type { Batch, Span } from './read-batches.js';
import { lazily } from '../source/lazily.js';

/** V8 looks for longer texts with a table, which pays in few and costs ten times as much where most is passed over. */
const LONGEST_FRAGMENT = 7;

/**
 * Tells which files of a batch have one of the words in them, by their paths. Most files have none, and are
 * done with when they have not even a few letters of each: those cost next to nothing to look for where they begin
 * with a rare one.
 */
export function wordFinder(words: readonly string[]): (batch: Batch) => string[] {
  const fragments = fragmentsOf(words).map((fragment) => Buffer.from(fragment));
  const pattern = lazily(() => patternOf(words));
  return (batch) => {
    const suspects = new Set(fragments.flatMap((one) => spansWith(one, batch)));
    const holds = (file: Span) => {
      if (isUtf16(batch.bytes, file))
        return pattern().test(textIn(batch, file).replaceAll('\0', ''));
      return suspects.has(file) && pattern().test(textIn(batch, file));
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

/** Short texts of which each word contains one, from its rarest letter on. */
function fragmentsOf(words: readonly string[]): string[] {
  const fragments = new Set(words.map(fromRarest));
  return [...fragments].filter(
    (one) => ![...fragments].some((other) => other !== one && one.includes(other)),
  );
}

function fromRarest(word: string): string {
  // What is shorter than three letters is in every file.
  const starts = [...word.slice(0, Math.max(1, word.length - 2))].map(rarity);
  const start = starts.indexOf(Math.max(...starts));
  return word.slice(start, start + LONGEST_FRAGMENT);
}

function rarity(letter: string): number {
  const known = FREQUENT.indexOf(letter);
  return known === -1 ? FREQUENT.length : known;
}

/** What sources are written of, the most frequent first. */
const FREQUENT = ' etrnoiasdlcupm\'":=.,()fghyb;/{}_wvk';

/** By its byte order mark. Its words are found as well, so that a file of it is told of. */
function isUtf16(bytes: Buffer, { start }: Span): boolean {
  const [first, second] = [bytes[start], bytes[start + 1]];
  return first === 0xff ? second === 0xfe : first === 0xfe && second === 0xff;
}
