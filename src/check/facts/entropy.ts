/** RFC 6749 §10.10: what grants access is guessed with a probability of at most 2^-128. */
export const ENOUGH_BITS = 128;

const ALPHABETS: readonly (readonly [alphabet: RegExp, bits: number])[] = [
  [/^\d+$/, Math.log2(10)],
  [/^[\da-f-]+$/, 4],
  [/^[\dA-F-]+$/, 4],
];

/**
 * The most bits of chance a text of its length and alphabet can hold. Where a part is fixed it holds
 * less, so too few is a proof and enough is none.
 */
export function mostBits(text: string): number {
  const found = ALPHABETS.find(([alphabet]) => alphabet.test(text));
  const [, bits] = found ?? [/./, 6];
  return Math.floor((found === undefined ? text : text.replaceAll('-', '')).length * bits);
}
