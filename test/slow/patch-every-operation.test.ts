import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runBin } from '../run-bin.js';

const fault = join(import.meta.dirname, '../disk-fault.cjs');
const before = join(import.meta.dirname, '../patch/cases/python-build-metadata/before');

/** The project and what is remembered of it lie below `here`, where each operation can fail. */
const folder = mkdtempSync(join(tmpdir(), 'patch-operation-'));
const here = join(folder, 'here');

const run = (arg: string, disk = '') =>
  runBin(['patch', 'project', arg], {
    cwd: here,
    env: {
      XDG_STATE_HOME: join(here, 'state'),
      DISK_FAULT: disk,
      NODE_OPTIONS: `--require ${JSON.stringify(fault)}`,
    },
  });

/** Every file of a project with its text. */
function contents(root = join(here, 'project')): Record<string, string> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    paths.map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')]),
  );
}

const hasStage = () => Object.keys(contents()).some((path) => path.startsWith('.create-mcp-auth-'));

function startFrom(name: 'original' | 'patched'): void {
  rmSync(here, { recursive: true, force: true });
  cpSync(join(folder, name), here, { recursive: true });
}

let patched: Record<string, string>;
const original = contents(before);
beforeAll(() => {
  cpSync(before, join(folder, 'original/project'), { recursive: true });
  startFrom('original');
  expect(run('--yes').status).toBe(0);
  patched = contents();
  expect(Object.keys(patched).filter((path) => patched[path] !== original[path])).toHaveLength(2);
  cpSync(here, join(folder, 'patched'), { recursive: true });
  return () => rmSync(folder, { recursive: true, force: true });
});

/** The numbers of all operations on disk of a command. */
function operationsOf(arg: string): number[] {
  const { stderr } = run(arg, 'COUNT 0');
  const count = Number(/changes: (\d+)/.exec(stderr)?.[1]);
  expect(count).toBeGreaterThan(10);
  return Array.from({ length: count }, (_, index) => index + 1);
}

const ways = [
  { name: 'a patch', arg: '--yes', start: 'original', from: () => original, to: () => patched },
  { name: 'an undo', arg: '--undo', start: 'patched', from: () => patched, to: () => original },
] as const;

describe.each(ways)('$name', ({ arg, start, from, to }) => {
  it('on a disk that is full at any operation changes nothing, or everything', () => {
    startFrom(start);
    for (const at of operationsOf(arg)) {
      startFrom(start);
      const { status, stderr } = run(arg, `ENOSPC ${at}`);
      // Everything was in place, and only what it was staged in could not be removed: the next run does that.
      if (status === 0 && hasStage()) run(arg);
      const left = contents();
      if (status === 0) expect({ at, left }).toEqual({ at, left: to() });
      else {
        expect({ at, status, left }).toEqual({ at, status: 2, left: from() });
        expect(stderr).toMatch(/the disk is full\. Nothing was changed\.\n {2}Free some space/);
      }
    }
  });

  it('killed at any operation is put right by the next run', () => {
    startFrom(start);
    for (const at of operationsOf(arg)) {
      startFrom(start);
      expect(run(arg, `KILL ${at}`).status).toBe(null);
      const again = run(arg);
      // A patch that was taken back, and forgotten, cannot be taken back again.
      const status = /There is no patch/.test(again.stderr) ? 2 : 0;
      expect({ at, status: again.status, left: contents() }).toEqual({ at, status, left: to() });
      if (arg === '--yes') {
        expect({ at, status: run('--undo').status }).toEqual({ at, status: 0 });
        expect({ at, left: contents() }).toEqual({ at, left: original });
      }
    }
  });
});
