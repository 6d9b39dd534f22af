import { expect, it } from 'vitest';
import { patchFlags } from '../../src/options/patch-flags.js';
import { steps } from '../../src/patch/steps/index.js';

it('--only names every repair there is, and no other', () => {
  const named = patchFlags.only.choices.map(({ value }) => value);
  expect(named.toSorted()).toEqual(steps.map(({ id }) => id).toSorted());
});
