import { expect, test } from 'vitest';
import type { Store } from '../src/store.js';
import { openStore } from '../src/store/open-store.js';
import { tempDir } from './temp-dir.js';

const NOW = 1_800_000_000;
const HOUR = 3600;
const token = { kind: 'RefreshToken', key: 't' };

function tokenUntil(expiresAt: number) {
  return [{ put: { ...token, value: {}, expiresAt } }];
}

const uses: [string, (store: Store) => Promise<unknown>][] = [
  ['read', (store) => store.read(token)],
  ['has', async (store) => (await store.has(token)) || undefined],
  ['search', async (store) => (await store.search(token.kind))[0]],
  ['consume', async (store) => (await store.write([{ consume: token }])) || undefined],
];

test.each(uses)('a clock set back an hour brings no expired token back: %s', async (_, use) => {
  let now = NOW;
  const store = openStore(tempDir(), () => now);
  await store.write(tokenUntil(NOW + 60));
  expect(await store.read(token)).toBeDefined();
  now = NOW + 60;
  expect(await store.read(token)).toBeUndefined();
  now = NOW - HOUR;
  expect(await use(store)).toBeUndefined();
});

test.each(uses)('nor does a clock set back while the server was down: %s', async (_, use) => {
  const dataDir = tempDir();
  let now = NOW;
  const before = openStore(dataDir, () => now);
  await before.write(tokenUntil(NOW + 60));
  now = NOW + 60;
  await before.write([]);
  await before.close();
  expect(await use(openStore(dataDir, () => NOW - HOUR))).toBeUndefined();
});

test('after a clock set back, new entries live as long as they should', async () => {
  let now = NOW;
  const store = openStore(tempDir(), () => now);
  now = NOW - HOUR;
  await store.write(tokenUntil(now + 600));
  now += 599;
  expect(await store.read(token)).toBeDefined();
  now += 1;
  expect(await store.read(token)).toBeUndefined();
});

test('what had not expired stays when the clock is set back', async () => {
  let now = NOW;
  const store = openStore(tempDir(), () => now);
  await store.write([{ put: { kind: 'User', key: 'u', value: {} } }, ...tokenUntil(NOW + 60)]);
  now = NOW - HOUR;
  expect(await store.read({ kind: 'User', key: 'u' })).toBeDefined();
  expect(await store.read(token)).toBeDefined();
});

test('that the clock was set back is known until it has caught up', async () => {
  const dataDir = tempDir();
  let now = NOW;
  const store = openStore(dataDir, () => now);
  expect(store.setBacks()).toEqual([]);
  now = NOW - HOUR;
  expect(store.setBacks()).toMatchObject([{ from: NOW }]);
  now = NOW - 60;
  await store.sweep();
  now = NOW - 120;
  expect(store.setBacks()).toMatchObject([{ from: NOW }, { from: NOW - 60 }]);
  await store.close();
  const again = openStore(dataDir, () => now);
  expect(again.setBacks()).toMatchObject([{ from: NOW }, { from: NOW - 60 }]);
  now = NOW;
  expect(again.setBacks()).toEqual([]);
});

test('what another process saw of the clock is known from the next sweep on', async () => {
  const dataDir = tempDir();
  const store = openStore(dataDir, () => NOW - HOUR);
  let now = NOW;
  const other = openStore(dataDir, () => now);
  now = NOW - HOUR;
  const [setBack] = other.setBacks();
  await store.sweep();
  expect(store.setBacks()).toEqual([setBack]);
});
