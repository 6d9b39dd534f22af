import { expect, onTestFinished, test } from 'vitest';
import type { Config } from '../src/config.js';
import { ensureDemoUser } from '../src/login/demo-user.js';
import { addUser, changePassword, findUser, findUserById, removeUser } from '../src/login/users.js';
import { verifyPassword } from '../src/login/password-hash.js';
import type { Store } from '../src/store.js';
import { openStore } from '../src/store/open-store.js';
import { tempDir } from './temp-dir.js';

const PASSWORD = 'four words are enough';

function newStore(): Store {
  const store = openStore(tempDir());
  onTestFinished(() => store.close());
  return store;
}

test('names are the same whatever their case and encoding', async () => {
  const store = newStore();
  const user = await addUser(store, { name: 'Ren\u00e9', password: PASSWORD });
  expect(await addUser(store, { name: 'RENE\u0301', password: PASSWORD })).toBeUndefined();
  expect(await findUser(store, ' rene\u0301')).toEqual(user);
  expect(await findUserById(store, user?.accountId ?? '')).toEqual(user);
});

test('a name that is given again does not get the account it had', async () => {
  const store = newStore();
  const first = await addUser(store, { name: 'zoe', password: PASSWORD });
  if (first) await removeUser(store, first);
  const second = await addUser(store, { name: 'zoe', password: PASSWORD });
  expect(second?.accountId).not.toBe(first?.accountId);
  expect(second?.accountId).not.toContain('zoe');
});

test('a new password ends sessions, a removal ends grants as well', async () => {
  const store = newStore();
  const user = await addUser(store, { name: 'ada', password: PASSWORD });
  if (!user) throw new Error('not added');
  const { accountId } = user;
  const put = (kind: string, grantId?: string) =>
    store.write([
      { put: { kind, key: `of ${accountId}`, accountId, value: {}, ...(grantId && { grantId }) } },
    ]);
  await put('Session');
  await put('AccountSession');
  await put('Interaction');
  await put('Grant', `of ${accountId}`);
  await put('RefreshToken', `of ${accountId}`);

  await changePassword(store, user, 'another four words');
  expect(await store.search('Session')).toEqual([]);
  expect(await store.search('AccountSession')).toEqual([]);
  expect(await store.search('Interaction')).toEqual([]);
  expect(await store.search('Grant')).toHaveLength(1);

  expect(await removeUser(store, user)).toBe(1);
  expect(await store.search('Grant')).toEqual([]);
  expect(await store.search('RefreshToken')).toEqual([]);
});

/** A configuration with this password for "demo". */
function withDemo(demoPassword?: string): Config {
  return (demoPassword === undefined ? {} : { demoPassword }) as Config;
}

test('"demo" has the password of the settings, and is gone without one', async () => {
  const store = newStore();
  await ensureDemoUser(store, withDemo('password one'));
  const first = await findUser(store, 'demo');
  await ensureDemoUser(store, withDemo('password one'));
  expect(await findUser(store, 'demo')).toEqual(first);

  await ensureDemoUser(store, withDemo('password two'));
  const changed = await findUser(store, 'demo');
  expect(changed?.accountId).toBe(first?.accountId);
  expect(changed && (await verifyPassword('password two', changed.password))).toBe(true);

  await ensureDemoUser(store, withDemo());
  expect(await findUser(store, 'demo')).toBeUndefined();
});

test('a "demo" that the owner added is left alone', async () => {
  const store = newStore();
  const added = await addUser(store, { name: 'demo', password: PASSWORD });
  await ensureDemoUser(store, withDemo('password one'));
  await ensureDemoUser(store, withDemo());
  expect(await findUser(store, 'demo')).toEqual(added);
});
