import { expect, it } from 'vitest';
import { outdatedKeys } from '../../src/options/outdated-keys.js';
import { createExample } from './create-example.js';

const before = { directory: 'app', name: 'app', port: 3000, issuer: 'http://localhost:3000' };

it('an answer that only repeated the default goes when the default is another', () => {
  expect(outdatedKeys(createExample, before, { ...before, port: 4000 })).toEqual(['issuer']);
  expect(outdatedKeys(createExample, before, { ...before, directory: 'b' })).toEqual(['name']);
});

it('an answer of somebody stays, whatever changes', () => {
  const own = { ...before, issuer: 'https://example.com' };
  expect(outdatedKeys(createExample, own, { ...own, port: 4000 })).toEqual([]);
});

it('a change that nothing follows from leaves everything', () => {
  expect(outdatedKeys(createExample, before, { ...before, ci: 'none' })).toEqual([]);
});
