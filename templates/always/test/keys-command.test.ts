import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadKeys } from '../src/keys.js';
import { builtFile } from './run-built.js';
import { tempDir } from './temp-dir.js';

/** Runs what `npm run keys …` runs, built. */
function keysCommand(dataDir: string, ...args: string[]) {
  return spawnSync(process.execPath, [builtFile('commands/keys'), ...args], {
    encoding: 'utf8',
    env: environment(dataDir),
  });
}

function environment(dataDir: string): NodeJS.ProcessEnv {
  return { ...process.env, ISSUER: 'http://localhost:3000', DATA_DIR: dataDir };
}

/** Every long text in the file that is no public fact. */
function secretsIn(dataDir: string, known: readonly unknown[]): string[] {
  const text = readFileSync(join(dataDir, 'keys.json'), 'utf8');
  const values = [...text.matchAll(/"([\w-]{43,})"/g)].map(([, value]) => value ?? '');
  return values.filter((value) => !known.includes(value));
}

test('list shows the keys, rotate makes new ones; neither shows a secret', async () => {
  const dataDir = tempDir();
  const before = await loadKeys(dataDir, { mayCreate: async () => true });
  const list = keysCommand(dataDir, 'list');
  expect(list).toMatchObject({ status: 0, stderr: '' });
  for (const { kid } of before.signing) expect(list.stdout).toMatch(new RegExp(`${kid} .*in use`));

  const rotate = keysCommand(dataDir, 'rotate');
  expect(rotate).toMatchObject({ status: 0, stderr: '' });
  expect(rotate.stdout).toContain('Restart the server');
  const after = await loadKeys(dataDir, { mayCreate: async () => false });
  expect(after.signing).toHaveLength(4);
  for (const { kid } of before.signing)
    expect(rotate.stdout).toMatch(new RegExp(`${kid} .*retired`));

  const kids = after.signing.map(({ kid }) => kid);
  const secrets = secretsIn(dataDir, kids);
  expect(secrets.length).toBeGreaterThan(10);
  for (const secret of secrets) expect(list.stdout + rotate.stdout).not.toContain(secret);
});

test.skipIf(process.platform === 'win32')('a full disk leaves the keys as they were', async () => {
  const dataDir = tempDir();
  const before = await loadKeys(dataDir, { mayCreate: async () => true });
  // A limit on the size of files: the write fails as it does on a disk without room.
  const command = ['-c', 'ulimit -f 0; exec "$@"', 'sh', process.execPath];
  const { status, stderr } = spawnSync('sh', [...command, builtFile('commands/keys'), 'rotate'], {
    encoding: 'utf8',
    env: environment(dataDir),
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(/keys\.json cannot be written: .*\nMake room on the disk/);
  expect(await loadKeys(dataDir, { mayCreate: async () => false })).toStrictEqual(before);
  expect(readdirSync(dataDir)).toEqual(['keys.json']);
});

test('forget drops what was retired, and nothing that is in use', async () => {
  const dataDir = tempDir();
  await loadKeys(dataDir, { mayCreate: async () => true });
  keysCommand(dataDir, 'rotate');
  const rotated = await loadKeys(dataDir, { mayCreate: async () => false });
  expect(keysCommand(dataDir, 'forget')).toMatchObject({ status: 0, stderr: '' });
  const left = await loadKeys(dataDir, { mayCreate: async () => false });
  expect(left.signing).toStrictEqual(rotated.signing.slice(0, 2));
  expect(left.cookieKeys).toStrictEqual(rotated.cookieKeys.slice(0, 1));
});

test.each([[[]], [['roll']], [['rotate', 'now']]])('%j is no use of it', async (args) => {
  const dataDir = tempDir();
  const made = await loadKeys(dataDir, { mayCreate: async () => true });
  const { status, stdout, stderr } = keysCommand(dataDir, ...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^Usage: npm run keys list/);
  expect(await loadKeys(dataDir, { mayCreate: async () => false })).toStrictEqual(made);
});

test('says in a sentence that there are no keys', () => {
  const { status, stderr } = keysCommand(tempDir(), 'list');
  expect(status).toBe(1);
  expect(stderr).toMatch(/^There are no keys: .*keys\.json is missing\.\nThe server makes them/);
});
