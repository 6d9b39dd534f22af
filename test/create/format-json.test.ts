import { format } from 'prettier';
import { expect, it } from 'vitest';
import { formatJson } from '../../src/create/format-json.js';
import type { Json } from '../../src/create/merge-package-json.js';

const long = Array.from({ length: 20 }, (_, index) => `client-number-${index}`);
const fits = 'x'.repeat(100 - '  "a": [""]'.length);
const values: Record<string, Json> = {
  'nested objects': { a: { b: { c: true } }, d: null, e: 1.5 },
  'a short list': { a: ['one', 'two'], b: [] },
  'a list too long for a line': { a: { clients: long } },
  'a list that just fits': { a: [fits] },
  'a list that just does not fit before a comma': { a: [fits], b: 1 },
  'an empty object': { a: {} },
};

it.each(Object.entries(values))('reads as Prettier prints it: %s', async (_, value) => {
  const text = formatJson(value);
  expect(text).toBe(await format(text, { parser: 'json', printWidth: 100 }));
  expect(JSON.parse(text)).toEqual(value);
});
