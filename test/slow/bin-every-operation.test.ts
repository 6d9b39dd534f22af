import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { runBin } from '../run-bin.js';

const fault = join(import.meta.dirname, '../disk-fault.cjs');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'every-operation-'));
});

const runWith = (disk: string) =>
  runBin(['app', '--yes', '--no-install', '--no-git'], {
    cwd: folder,
    env: { DISK_FAULT: disk, NODE_OPTIONS: `--require ${JSON.stringify(fault)}` },
  });

const contents = () => readdirSync(folder, { recursive: true }).map(String).sort();
/** The last file of the plan is in place. */
const isWhole = () => existsSync(join(folder, 'app/vitest.config.ts'));

const places: Readonly<Record<string, () => void>> = {
  'a new directory': () => undefined,
  'a directory with a README': () => {
    mkdirSync(join(folder, 'app'));
    writeFileSync(join(folder, 'app/README.md'), 'mine\n');
  },
};

/** The first operations on disk, the last ones, and some between: files in the middle are all alike. */
function operations(): readonly number[] {
  const { stderr } = runWith('COUNT 0');
  const count = Number(/changes: (\d+)/.exec(stderr)?.[1]);
  expect(count).toBeGreaterThan(20);
  const all = Array.from({ length: count }, (_, index) => index + 1);
  return all.filter((at) => at <= 8 || at > count - 8 || at % 37 === 0);
}

function startAgain(prepare: () => void): void {
  folder = mkdtempSync(join(tmpdir(), 'every-operation-'));
  prepare();
}

describe.each(Object.entries(places))('in %s', (_, prepare) => {
  it('a disk that is full at any operation leaves what was there, or the whole', () => {
    prepare();
    for (const at of operations()) {
      startAgain(prepare);
      const before = contents();
      const { status, stderr } = runWith(`ENOSPC ${at}`);
      if (status === 0) expect({ at, whole: isWhole() }).toEqual({ at, whole: true });
      else {
        expect({ at, status, left: contents() }).toEqual({ at, status: 2, left: before });
        expect(stderr).toMatch(/the disk is full\. Nothing was changed\.\n {2}Free some space/);
      }
    }
  });

  it('a kill -9 at any operation is put right by the next run', () => {
    prepare();
    for (const at of operations()) {
      startAgain(prepare);
      const mine = contents().filter((name) => name.endsWith('README.md'));
      expect(runWith(`KILL ${at}`).status).toBe(null);
      // What was in place already is in the way of another; what was half in place is put back first.
      expect([0, ...(isWhole() ? [3] : [])]).toContain(runWith('').status);
      expect(isWhole()).toBe(true);
      expect(contents().filter((name) => name.includes('.create-mcp-auth-'))).toEqual([]);
      for (const name of mine) expect(readFileSync(join(folder, name), 'utf8')).toBe('mine\n');
    }
  });
});
