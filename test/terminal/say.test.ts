import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bin } from '../run-bin.js';

const say = join(import.meta.dirname, '../../src/terminal/say.ts');
const LENGTH = 2_000_000;

/** Starts a program that says a long result, more than any pipe takes at once. */
const sayLong = (before = '') =>
  spawn(process.execPath, [
    '--import',
    'tsx',
    '--input-type=module',
    '--eval',
    `import { sayResult } from ${JSON.stringify(say)}; ${before} sayResult('x'.repeat(${LENGTH}));`,
  ]);

it('a long result arrives whole, also through a pipe that is full', async () => {
  const child = sayLong('process.stdout._handle.setBlocking(false);');
  let length = 0;
  child.stdout.on('data', (chunk: Buffer) => (length += chunk.length));
  expect(await once(child, 'close')).toEqual([0, null]);
  expect(length).toBe(LENGTH + 1);
});

it('whoever reads a result may stop reading', async () => {
  const child = sayLong();
  child.stdout.destroy();
  let told = '';
  child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()));
  expect(await once(child, 'close')).toEqual([0, null]);
  expect(told).toBe('');
});

it.runIf(existsSync('/dev/full'))('a disk that is full is told in a sentence', () => {
  const { status, stderr } = spawnSync(process.execPath, [bin, 'clients'], {
    stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
    encoding: 'utf8',
  });
  expect(status).toBe(2);
  expect(stderr).toMatch(/could not be written to standard output: .*ENOSPC[^]*free some space/);
});
