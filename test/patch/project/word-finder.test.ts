import { describe, expect, it } from 'vitest';
import { EVIDENCE_WORDS, FIRST_WORDS } from '../../../src/patch/facts/member-names.js';
import type { Batch } from '../../../src/patch/project/read-batches.js';
import { wordFinder } from '../../../src/patch/project/word-finder.js';

const AROUND = '// authors, routes and codes: nothing of it is about metadata; revised.\n';

describe.each([
  ['of the first search', FIRST_WORDS],
  ['of the evidence', EVIDENCE_WORDS],
  ['that have nothing in common', ['one', 'two', 'three', 'four', 'five']],
  ['that are one, with signs in it', ['a.b (c)']],
  ['of two letters', ['zq', 'qx']],
  ['of other languages', ['schlüssel', '鍵']],
])('words %s', (_, words: readonly string[]) => {
  const find = wordFinder(words);

  it.each(words)('%s is found wherever it stands', (word) => {
    const texts = [word, AROUND + word, word + AROUND, `x${word}x`];
    expect(find(batchOf(texts))).toEqual(texts);
    expect(find(batchOf([AROUND, ...texts, '', AROUND, word]))).toEqual([...texts, word]);
  });

  it.each(words)('%s is not found where a letter of it is missing', (word) => {
    const cut = AROUND + word.slice(0, -1);
    const isOther = words.some((other) => cut.includes(other));
    expect(find(batchOf([AROUND, cut]))).toEqual(isOther ? [cut] : []);
  });
});

it('a word that begins in one file and ends in the next is in neither', () => {
  expect(wordFinder(FIRST_WORDS)(batchOf(['build_', 'metadata', 'x']))).toEqual([]);
});

it('words are found in UTF-16 with its byte order mark', () => {
  const texts = ['\ufeffbuild_metadata()', '\ufeffbuild_meta()'];
  expect(wordFinder(FIRST_WORDS)(batchOf(texts, 'utf16le'))).toEqual(texts.slice(0, 1));
});

/** Texts one after the other; each is its own path. */
function batchOf(texts: readonly string[], encoding: BufferEncoding = 'utf8'): Batch {
  const all = texts.map((text) => Buffer.from(text, encoding));
  const files = texts.map((path, index) => {
    const start = Buffer.concat(all.slice(0, index)).length;
    return { path, start, end: start + (all[index]?.length ?? 0) };
  });
  return { bytes: Buffer.concat(all), files };
}
