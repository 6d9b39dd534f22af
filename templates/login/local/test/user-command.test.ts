import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { authenticate } from '../src/login/login.js';
import { createLog } from '../src/log.js';
import { openStore } from '../src/store/open-store.js';
import { builtFile } from './run-built.js';
import { tempDir } from './temp-dir.js';

const PASSWORD = 'four words are enough';

/** Runs what `npm run user …` runs, built. */
function userCommand(dataDir: string, args: readonly string[], input = '') {
  return spawnSync(process.execPath, [builtFile('commands/user'), ...args], {
    encoding: 'utf8',
    input,
    env: { ...process.env, ISSUER: 'http://localhost:3000', DATA_DIR: dataDir, DEMO_PASSWORD: '' },
  });
}

async function logIn(dataDir: string, name: string, password: string) {
  const store = openStore(dataDir);
  const parts = { store, log: createLog('silent') };
  const outcome = await authenticate(parts, { name, password, address: '192.0.2.1' });
  await store.close();
  return outcome;
}

test('add, list, password and remove do what they say', async () => {
  const dataDir = tempDir();
  const added = userCommand(dataDir, ['add', 'Ada', '--stdin'], `${PASSWORD}\n`);
  expect(added).toMatchObject({ status: 0, stdout: 'Ada can log in now.\n', stderr: '' });
  expect(await logIn(dataDir, 'ADA', PASSWORD)).toEqual({ accountId: expect.any(String) });
  expect(readFileSync(join(dataDir, 'store.db'), 'latin1')).not.toContain(PASSWORD);

  expect(userCommand(dataDir, ['list'])).toMatchObject({ status: 0, stdout: 'Ada\n' });

  const changed = userCommand(dataDir, ['password', 'ada', '--stdin'], 'another four words here');
  expect(changed.status).toBe(0);
  expect(await logIn(dataDir, 'ada', PASSWORD)).toBe('wrong');
  expect(await logIn(dataDir, 'ada', 'another four words here')).toHaveProperty('accountId');

  expect(userCommand(dataDir, ['remove', 'ada'])).toMatchObject({ status: 0, stderr: '' });
  expect(await logIn(dataDir, 'ada', 'another four words here')).toBe('wrong');
  expect(userCommand(dataDir, ['list'])).toMatchObject({ status: 0, stdout: '' });
});

test.each([[[]], [['add']], [['ad', 'ada']], [['list', 'ada']], [['add', 'ada', 'password']]])(
  '%j is no use of it',
  (args) => {
    const { status, stdout, stderr } = userCommand(tempDir(), args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^Usage: npm run user add NAME/);
  },
);

test.each([
  [['add', 'ada', '--stdin'], 'short', 'The password is shorter than 15 characters.'],
  [['add', 'ada'], PASSWORD, 'There is no terminal to type the password on.'],
  // Before it asks for the password, for which there is no terminal here.
  [['add', 'a b'], '', '"a b" cannot be a name.'],
  [['password', 'nobody', '--stdin'], PASSWORD, 'There is no user nobody.'],
  [['remove', 'nobody'], '', 'There is no user nobody.'],
])('%j says in a sentence what is wrong', (args, input, sentence) => {
  const { status, stdout, stderr } = userCommand(tempDir(), args, input);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr.split('\n')[0]).toBe(sentence);
});

test('a name that is taken stays who it was', async () => {
  const dataDir = tempDir();
  userCommand(dataDir, ['add', 'ada', '--stdin'], PASSWORD);
  const { status, stderr } = userCommand(dataDir, ['add', 'Ada', '--stdin'], 'x'.repeat(20));
  expect(status).toBe(1);
  expect(stderr).toMatch(/^There is a user Ada already\.\nFor another password/);
  expect(await logIn(dataDir, 'ada', PASSWORD)).toHaveProperty('accountId');
});
