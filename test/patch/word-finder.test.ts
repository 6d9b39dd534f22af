import { describe, expect, it } from 'vitest';
import { EVIDENCE_WORDS, FIRST_WORDS } from '../../src/patch/member-names.js';
import { wordFinder } from '../../src/patch/word-finder.js';

const AROUND = '// authors, routes and codes: nothing of it is about metadata; revised.\n';

describe.each([
  ['of the first search', FIRST_WORDS],
  ['of the evidence', EVIDENCE_WORDS],
  ['that have nothing in common', ['one', 'two', 'three', 'four', 'five']],
  ['that are one, with signs in it', ['a.b (c)']],
  ['of two letters', ['zq', 'qx']],
  ['of other languages', ['schlüssel', '鍵']],
])('words %s', (_, words: readonly string[]) => {
  const holds = wordFinder(words);

  it.each(words)('%s is found wherever it stands', (word) => {
    for (const text of [word, AROUND + word, word + AROUND, `x${word}x`]) {
      expect(holds(Buffer.from(text))).toBe(true);
    }
  });

  it.each(words)('%s is not found where a letter of it is missing', (word) => {
    expect(holds(Buffer.from(AROUND))).toBe(false);
    const cut = word.slice(0, -1);
    const isOther = words.some((other) => cut.includes(other));
    expect(holds(Buffer.from(AROUND + cut))).toBe(isOther);
  });
});

it('words are found in UTF-16 with its byte order mark', () => {
  const holds = wordFinder(FIRST_WORDS);
  expect(holds(Buffer.from('\ufeffbuild_metadata()', 'utf16le'))).toBe(true);
  expect(holds(Buffer.from('\ufeffbuild_meta()', 'utf16le'))).toBe(false);
});
