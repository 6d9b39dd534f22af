import { join } from 'node:path';
import Database from 'libsql';
import { expect, test } from 'vitest';
import { openStore } from '../src/store/open-store.js';
import { inTransaction } from '../src/store/transaction.js';
import { nextLine, startChild } from './store/child.js';
import { tempDir } from './temp-dir.js';

const CODES = 500;

test('of two processes that race to consume an entry, exactly one wins', async () => {
  const dataDir = tempDir();
  const store = openStore(dataDir);
  const codes = Array.from({ length: CODES }, (_, index) => String(index));
  await store.write(codes.map((key) => ({ put: { kind: 'Code', key, value: {} } })));

  const racers = [startChild('race.ts', dataDir), startChild('race.ts', dataDir)];
  for (const racer of racers) expect(await nextLine(racer)).toBe('ready');
  for (const racer of racers) racer.process.stdin?.write('go\n');
  const wins: string[][] = [];
  for (const racer of racers) wins.push(JSON.parse(await nextLine(racer)));

  expect(wins.flat().toSorted()).toEqual(codes.toSorted());
  expect(await store.search('Token')).toHaveLength(CODES);
});

test('processes that make the store at the same moment share it', async () => {
  const dataDir = tempDir();
  const children = Array.from({ length: 4 }, () => startChild('open-together.ts', dataDir));
  for (const child of children) expect(await nextLine(child)).toBe('ready');
  const start = Date.now() + 200;
  for (const child of children) child.process.stdin?.write(`${start}\n`);
  for (const child of children) expect(JSON.parse(await nextLine(child))).toEqual([]);
  for (let round = 0; round < 20; round++) {
    const store = openStore(join(dataDir, String(round)));
    expect(await store.search('A')).toHaveLength(children.length);
  }
});

test('opening waits for another process that is about to be done with the file', async () => {
  const dataDir = tempDir();
  expect(await nextLine(startChild('hold-lock.ts', dataDir))).toBe('locked');
  const store = openStore(dataDir);
  expect(await store.write([{ put: { kind: 'A', key: '1', value: {} } }])).toBe(true);
});

test('what is read in a transaction cannot change before it is written', () => {
  const file = join(tempDir(), 'test.db');
  const [db, other] = [new Database(file), new Database(file)];
  const done = inTransaction(db, () => {
    expect(() => other.exec('CREATE TABLE theirs (a)')).toThrow('locked');
    return true;
  });
  expect(done).toBe(true);
  expect(() => other.exec('CREATE TABLE theirs (a)')).not.toThrow();
});

test('a process that is killed loses nothing it has answered, and leaves no half write', async () => {
  const dataDir = tempDir();
  const child = startChild('write-forever.ts', dataDir);
  let answered = '';
  for (let line = await child.lines.next(); !line.done; line = await child.lines.next()) {
    answered = line.value;
    if (answered === '300') child.process.kill('SIGKILL');
  }
  await child.ended;

  const store = openStore(dataDir);
  const left = (await store.search('Left')).map(({ key }) => Number(key));
  const right = (await store.search('Right')).map(({ key }) => Number(key));
  expect(Number(answered)).toBeGreaterThanOrEqual(300);
  expect(left).toEqual(left.map((_, index) => index));
  expect(left.length).toBeGreaterThan(Number(answered));
  expect(right).toEqual(left);
});
