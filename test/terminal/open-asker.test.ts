import { afterEach, expect, it, vi } from 'vitest';
import { openAsker } from '../../src/terminal/open-asker.js';
import { plainAsker } from '../../src/terminal/plain-asker.js';
import { screenAsker } from '../../src/terminal/screen-asker.js';

afterEach(() => vi.unstubAllEnvs());

it.each<[value: string | undefined, asker: typeof plainAsker]>([
  ['1', plainAsker],
  ['yes', plainAsker],
  ['0', screenAsker],
  ['', screenAsker],
  [undefined, screenAsker],
])('ACCESSIBLE=%s opens the asker that this person can use', async (value, asker) => {
  vi.stubEnv('ACCESSIBLE', value);
  expect(await openAsker()).toBe(asker);
});
