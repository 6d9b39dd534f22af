import { expect, test } from 'vitest';
import type { Change, Entry, Store } from '../src/store.js';
import { openStore } from '../src/store/open-store.js';
import { tempDir } from './temp-dir.js';

const NOW = 1_800_000_000;
const code = { kind: 'Code', key: 'c' };

/** A store whose clock stands still until `at` moves it. */
function storeAt(time: number, dataDir = tempDir()): { store: Store; at: (time: number) => void } {
  let now = time;
  return { store: openStore(dataDir, () => now), at: (time) => void (now = time) };
}

function entry(kind: string, key: string, more: Partial<Entry> = {}): Entry {
  return { kind, key, value: {}, ...more };
}

test('gives back an entry as it was written, also after a restart', async () => {
  const dataDir = tempDir();
  const full: Entry = {
    kind: 'Session',
    key: 's',
    value: { text: 'ä "quoted" \u0000', list: [1, null, { deep: true }] },
    expiresAt: NOW + 9,
    consumedAt: NOW - 1,
    grantId: 'g',
    accountId: 'a',
    uid: 'u',
  };
  const bare = entry('Session', "'; DROP TABLE entries; --");
  const before = openStore(dataDir, () => NOW);
  await before.write([{ put: full }, { put: bare }]);
  await before.close();
  const after = openStore(dataDir, () => NOW);
  expect(await after.read(full)).toStrictEqual(full);
  expect(await after.read(bare)).toStrictEqual(bare);
  expect(await after.read({ kind: 'Grant', key: 's' })).toBeUndefined();
});

test('has knows what is there, until it has expired', async () => {
  const { store, at } = storeAt(NOW);
  const code = entry('AuthorizationCode', 'c', { expiresAt: NOW + 10 });
  expect(await store.has(code)).toBe(false);
  await store.write([{ put: code }, { consume: code }]);
  expect(await store.has(code)).toBe(true);
  expect(await store.has(entry('RefreshToken', 'c'))).toBe(false);
  at(NOW + 10);
  expect(await store.has(code)).toBe(false);
});

test('put replaces every field of an entry', async () => {
  const { store } = storeAt(NOW);
  const old = entry('A', '1', { expiresAt: NOW + 9, grantId: 'g', accountId: 'a', uid: 'u' });
  await store.write([{ put: { ...old, value: { old: true } } }, { consume: old }]);
  await store.write([{ put: entry('A', '1', { value: { new: true } }) }]);
  expect(await store.read(old)).toStrictEqual({ kind: 'A', key: '1', value: { new: true } });
});

test('add refuses a key that is taken, until the entry there has expired', async () => {
  const { store, at } = storeAt(NOW);
  const first = entry('Replay', 'jti', { expiresAt: NOW + 10, value: { first: true } });
  const second = entry('Replay', 'jti', { expiresAt: NOW + 99, value: { second: true } });
  expect(await store.write([{ add: first }])).toBe(true);
  expect(await store.write([{ add: second }])).toBe(false);
  expect(await store.read(first)).toStrictEqual(first);
  at(NOW + 10);
  expect(await store.write([{ add: second }])).toBe(true);
  expect(await store.read(first)).toStrictEqual(second);
});

test('consume works once, and says when', async () => {
  const { store, at } = storeAt(NOW);
  await store.write([{ add: entry('Code', 'c') }]);
  expect(await store.write([{ consume: code }])).toBe(true);
  at(NOW + 5);
  expect(await store.write([{ consume: code }])).toBe(false);
  expect(await store.read(code)).toMatchObject({ consumedAt: NOW });
});

test('consume refuses what is not there, or has expired', async () => {
  const { store, at } = storeAt(NOW);
  expect(await store.write([{ consume: code }])).toBe(false);
  await store.write([{ add: entry('Code', 'c', { expiresAt: NOW + 60 }) }]);
  at(NOW + 60);
  expect(await store.write([{ consume: code }])).toBe(false);
});

const failures: [string, Change][] = [
  ['an add that fails', { add: entry('Taken', 't') }],
  ['a consume that fails', { consume: { kind: 'Code', key: 'other' } }],
];

test.each(failures)('%s takes back the whole write, before and after it', async (_, failing) => {
  const { store } = storeAt(NOW);
  await store.write([{ add: entry('Taken', 't') }, { add: entry('Code', 'c') }]);
  const written = await store.write([
    { put: entry('A', '1') },
    { consume: code },
    { remove: { kind: 'Taken', key: 'gone' } },
    failing,
    { put: entry('A', '2') },
  ]);
  expect(written).toBe(false);
  expect(await store.search('A')).toEqual([]);
  expect(await store.read(code)).not.toHaveProperty('consumedAt');
  expect(await store.write([{ consume: code }])).toBe(true);
});

test('an error takes back the whole write, and the store goes on', async () => {
  const { store } = storeAt(NOW);
  const unwritable = entry('A', '2', { value: { number: 1n } });
  await expect(store.write([{ put: entry('A', '1') }, { put: unwritable }])).rejects.toThrow();
  expect(await store.search('A')).toEqual([]);
  expect(await store.write([{ put: entry('A', '3') }])).toBe(true);
});

test('removeGrant removes the grant and all that was made under it, and nothing else', async () => {
  const { store } = storeAt(NOW);
  const under = ['Code', 'RefreshToken', 'Session'].map((kind) =>
    entry(kind, 'x', { grantId: 'g' }),
  );
  const others = [
    entry('Grant', 'other'),
    entry('Client', 'g'),
    entry('RefreshToken', 'y', { grantId: 'other' }),
    entry('User', 'z'),
  ];
  await store.write([entry('Grant', 'g'), ...under, ...others].map((put) => ({ put })));
  expect(await store.write([{ removeGrant: 'g' }])).toBe(true);
  for (const gone of [entry('Grant', 'g'), ...under])
    expect(await store.read(gone)).toBeUndefined();
  for (const other of others) expect(await store.read(other)).toStrictEqual(other);
});

test('keep makes an entry stay, and does not bring back one that has expired', async () => {
  const { store, at } = storeAt(NOW);
  const ref = { kind: 'Client', key: 'kept' };
  const late = { kind: 'Client', key: 'late' };
  await store.write(
    [ref, late].map((it) => ({ put: entry(it.kind, it.key, { expiresAt: NOW + 5 }) })),
  );
  await store.write([{ keep: ref }]);
  at(NOW + 5);
  expect(await store.write([{ keep: late }, { keep: { kind: 'Client', key: 'none' } }])).toBe(true);
  expect((await store.search('Client')).map(({ key }) => key)).toEqual(['kept']);
  expect(await store.read(ref)).not.toHaveProperty('expiresAt');
});

test('search finds by account, grant and uid together, oldest first', async () => {
  const { store, at } = storeAt(NOW);
  const mine = { accountId: 'me', grantId: 'g', uid: 'u' };
  await store.write([
    { put: entry('A', 'z', mine) },
    { put: entry('A', 'y', { ...mine, grantId: 'h', expiresAt: NOW + 5 }) },
    { put: entry('A', 'x', { accountId: 'you' }) },
    { put: entry('B', 'w', mine) },
    { put: entry('A', 'z', { ...mine, value: { changed: true } }) },
  ]);
  const keys = async (where?: Parameters<Store['search']>[1]) =>
    (await store.search('A', where)).map(({ key }) => key);
  expect(await keys()).toEqual(['z', 'y', 'x']);
  expect(await keys({ accountId: 'me' })).toEqual(['z', 'y']);
  expect(await keys({ accountId: 'me', grantId: 'h' })).toEqual(['y']);
  expect(await keys({ uid: 'none' })).toEqual([]);
  // A caller without types: nobody's entries, rather than everybody's.
  expect(await keys(JSON.parse('{"accountId":null}'))).toEqual([]);
  at(NOW + 5);
  expect(await keys({ accountId: 'me' })).toEqual(['z']);
});

test('what takes the place of an expired entry is the youngest', async () => {
  const { store, at } = storeAt(NOW);
  await store.write([
    { put: entry('A', '1', { expiresAt: NOW + 5 }) },
    { put: entry('A', '2', { expiresAt: NOW + 5 }) },
    { put: entry('A', '3') },
  ]);
  at(NOW + 5);
  await store.write([{ put: entry('A', '2') }, { add: entry('A', '1') }]);
  expect((await store.search('A')).map(({ key }) => key)).toEqual(['3', '2', '1']);
});

test('trim keeps the youngest of those that will expire, and all that will not', async () => {
  const { store } = storeAt(NOW);
  const soon = { expiresAt: NOW + 5 };
  await store.write([
    { put: entry('A', '1', soon) },
    { put: entry('A', '2') },
    { put: entry('A', '3', soon) },
    { put: entry('B', '4', soon) },
    { put: entry('A', '5', soon) },
    { put: entry('A', '6', soon) },
  ]);
  expect(await store.trim('A', 4)).toBe(0);
  expect(await store.trim('A', 2)).toBe(2);
  expect((await store.search('A')).map(({ key }) => key)).toEqual(['2', '5', '6']);
  expect(await store.search('B')).toHaveLength(1);
});

test('an entry is gone from its last second on; sweep counts what it removes', async () => {
  const { store, at } = storeAt(NOW);
  await store.write([
    { put: entry('A', '1', { expiresAt: NOW + 5 }) },
    { put: entry('A', '2', { expiresAt: NOW + 6 }) },
    { put: entry('A', '3') },
  ]);
  at(NOW + 4);
  expect(await store.read({ kind: 'A', key: '1' })).toBeDefined();
  expect(await store.sweep()).toBe(0);
  at(NOW + 5);
  expect(await store.read({ kind: 'A', key: '1' })).toBeUndefined();
  expect(await store.sweep()).toBe(1);
  expect(await store.sweep()).toBe(0);
  expect((await store.search('A')).map(({ key }) => key)).toEqual(['2', '3']);
});
