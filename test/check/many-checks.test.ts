import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { startServer } from './server/good-server.js';

const run = promisify(execFile);
const script = join(import.meta.dirname, 'check-often.mjs');

/** Bytes; one log of a check that was kept a hundred times is many times more. */
const MOST_GROWTH = 1024 * 1024;

it('200 checks in a row leave no socket, no timer and no memory behind', async () => {
  const server = await startServer();
  const { stdout } = await run(process.execPath, ['--expose-gc', script, server.url]);
  await server.close();
  const measured = JSON.parse(stdout) as { open: number; heap: number }[];
  const [, middle, end] = measured;
  expect(measured.map(({ open }) => open)).toEqual([0, 0, 0]);
  expect((end?.heap ?? NaN) - (middle?.heap ?? NaN)).toBeLessThan(MOST_GROWTH);
});
