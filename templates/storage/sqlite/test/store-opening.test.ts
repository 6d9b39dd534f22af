import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { describe, expect, test } from 'vitest';
import { OwnerProblem } from '../src/owner-problem.js';
import { openProblem } from '../src/store/open-problem.js';
import { openStore } from '../src/store/open-store.js';
import { tempDir } from './temp-dir.js';

const user = { kind: 'User', key: 'u', value: {} };

/** What the owner reads when the store in `dataDir` cannot be opened. */
function problemOf(dataDir: string): string {
  try {
    openStore(dataDir);
  } catch (error) {
    expect(error).toBeInstanceOf(OwnerProblem);
    const { message, hint } = error as OwnerProblem;
    return `${message} ${hint}`;
  }
  throw new Error('It was opened.');
}

test.skipIf(process.platform === 'win32')('nobody else can read the files', async () => {
  const dataDir = join(tempDir(), 'made', 'here');
  const store = openStore(dataDir);
  await store.write([{ put: user }]);
  expect(statSync(dataDir).mode & 0o777).toBe(0o700);
  expect(readdirSync(dataDir).toSorted()).toEqual(['store.db', 'store.db-shm', 'store.db-wal']);
  for (const file of readdirSync(dataDir)) {
    expect(statSync(join(dataDir, file)).mode & 0o777, file).toBe(0o600);
  }
});

test.skipIf(process.platform === 'win32')('a file others can read is closed to them', () => {
  const dataDir = tempDir();
  writeFileSync(join(dataDir, 'store.db'), '', { mode: 0o644 });
  openStore(dataDir);
  expect(statSync(join(dataDir, 'store.db')).mode & 0o777).toBe(0o600);
});

test('after close, one file is the whole store', async () => {
  const dataDir = tempDir();
  const store = openStore(dataDir);
  await store.write([{ put: user }]);
  await store.close();
  const copy = tempDir();
  copyFileSync(join(dataDir, 'store.db'), join(copy, 'store.db'));
  expect(await openStore(copy).read(user)).toStrictEqual(user);
});

test('a schema newer than this server is refused, and left as it is', () => {
  const dataDir = tempDir();
  openStore(dataDir);
  const db = new Database(join(dataDir, 'store.db'));
  db.exec('PRAGMA user_version = 99');
  expect(problemOf(dataDir)).toMatch(
    /schema version 99; this server knows versions up to 1\..*backup/,
  );
  expect(db.prepare('PRAGMA user_version').get()).toMatchObject({ user_version: 99 });
});

describe('says in a sentence what is wrong:', () => {
  test('the file is no database', () => {
    const dataDir = tempDir();
    writeFileSync(join(dataDir, 'store.db'), 'no database '.repeat(1000));
    expect(problemOf(dataDir)).toMatch(/store\.db is damaged, or is not a database\..*backup/);
  });

  test('a page in the middle of the file is damaged', async () => {
    const dataDir = tempDir();
    const store = openStore(dataDir);
    const value = { text: 'x'.repeat(500) };
    const entries = Array.from({ length: 200 }, (_, index) => ({
      ...user,
      key: `${index}`,
      value,
    }));
    await store.write(entries.map((put) => ({ put })));
    await store.close();
    const file = join(dataDir, 'store.db');
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0x41, bytes.length / 2, bytes.length / 2 + 8192));
    expect(problemOf(dataDir)).toMatch(/store\.db is damaged/);
  });

  test('another program holds a lock', () => {
    const dataDir = tempDir();
    openStore(dataDir);
    const other = new Database(join(dataDir, 'store.db'));
    other.exec('BEGIN EXCLUSIVE');
    expect(problemOf(dataDir)).toMatch(/store\.db is locked by another program\./);
    other.exec('ROLLBACK');
    expect(() => openStore(dataDir)).not.toThrow();
  });

  test('the data directory cannot be made', () => {
    const file = join(tempDir(), 'file');
    writeFileSync(file, '');
    expect(problemOf(join(file, 'data'))).toMatch(/cannot be made: .* DATA_DIR/);
  });

  test('a directory is in the place of the file', () => {
    const dataDir = tempDir();
    mkdirSync(join(dataDir, 'store.db'));
    expect(problemOf(dataDir)).toMatch(/store\.db cannot be opened: .* DATA_DIR/);
  });

  test.each([
    ['SQLITE_FULL', 'the disk is full'],
    ['ENOSPC', 'the disk is full'],
    ['SQLITE_IOERR_SHMSIZE', 'the disk is full, or fails'],
    ['SQLITE_READONLY_DBMOVED', 'cannot be opened for writing'],
    ['EACCES', 'cannot be opened for writing'],
  ])('%s', (code, says) => {
    expect(openProblem('store.db', { code, message: 'm' }).message).toContain(says);
  });
});

test('what a sweep finds is in the file itself, where a power cut cannot take it', async () => {
  const [dataDir, copied] = [tempDir(), tempDir()];
  const client = { kind: 'Client', key: 'c', value: {} };
  const store = openStore(dataDir);
  await store.write([{ put: client }]);
  await store.sweep();
  copyFileSync(join(dataDir, 'store.db'), join(copied, 'store.db'));
  expect(await openStore(copied).read(client)).toBeDefined();
});
