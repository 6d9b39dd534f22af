import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { runBin } from './run-bin.js';

const bare = ['app', '--yes', '--no-install', '--no-git'];
const fault = join(import.meta.dirname, 'disk-fault.cjs');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bin-faults-'));
});

/** Runs it with one operation on disk failing: `ENOSPC 3`, `KILL 3`. */
const runWith = (disk: string) =>
  runBin(bare, {
    cwd: folder,
    env: { DISK_FAULT: disk, NODE_OPTIONS: `--require ${JSON.stringify(fault)}` },
  });

/** Something harmless that was there before, in the one of the two ways to write that this makes. */
const places: Readonly<Record<string, () => void>> = {
  'a new directory': () => undefined,
  'a directory with a README': () => {
    mkdirSync(join(folder, 'app'));
    writeFileSync(join(folder, 'app/README.md'), 'mine\n');
  },
};

const isThere = (name: string) => existsSync(join(folder, name));
const contents = () => readdirSync(folder, { recursive: true }).sort();

describe.each(Object.entries(places))('in %s', (_, prepare) => {
  it('a full disk leaves what was there, and says so', () => {
    prepare();
    const before = contents();
    const { status, stdout, stderr } = runWith('ENOSPC 12');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/the disk is full\. Nothing was changed\.\n {2}Free some space/);
    expect(contents()).toEqual(before);
  });

  it('what a kill -9 left is put right by the next run', () => {
    prepare();
    expect(runWith('KILL 12').status).toBe(null);
    expect(isThere('app/mcp-auth.json')).toBe(false);
    expect(runWith('').status).toBe(0);
    expect(contents().filter((name) => /create-mcp-auth-/.test(String(name)))).toEqual([]);
    expect(isThere('app/mcp-auth.json') && isThere('app/package.json')).toBe(true);
  });
});

describe('a directory that may not be written', () => {
  it('is refused in a sentence, with nothing written', () => {
    chmodSync(folder, 0o555);
    // Root may write everywhere, so somebody else tries.
    const root = process.getuid?.() === 0;
    if (root) chownSync(folder, 65534, 65534);
    const { status, stdout, stderr } = runBin(bare, {
      cwd: folder,
      ...(root && { uid: 65534, gid: 65534 }),
    });
    chmodSync(folder, 0o755);
    expect(stderr).toMatch(/permission was denied\. Nothing was changed\.\n {2}Choose a directory/);
    expect([status, stdout, readdirSync(folder)]).toEqual([2, '', []]);
  });
});

/** A PATH on which a program is this script. */
function programThat(name: string, script: string): string {
  const programs = mkdtempSync(join(tmpdir(), 'programs-'));
  writeFileSync(join(programs, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return [programs, process.env['PATH']].join(delimiter);
}

describe('what comes after writing', () => {
  it('an installation that fails leaves the project, and says how to go on', () => {
    const PATH = programThat('npm', 'echo "npm error E404" >&2; exit 7');
    const { status, stdout, stderr } = runBin(['app', '--yes'], { cwd: folder, env: { PATH } });
    expect(status).toBe(2);
    expect(stderr).toMatch(/npm error E404\n.*failed with exit code 7.*\n.*cd app && npm install/);
    // Nobody else tells the password of the project that was written.
    expect(stdout).toMatch(/^Start it\n {2}cd app\n {2}npm install\n[^]*demo, password \w+/);
    expect(isThere('app/mcp-auth.json') && isThere('app/.git')).toBe(true);
  });

  it('a package manager that is not there is told', () => {
    const args = ['app', '--yes', '--no-git', '--package-manager', 'bun'];
    const { status, stderr } = runBin(args, { cwd: folder, env: { PATH: folder } });
    expect(status).toBe(2);
    expect(stderr).toMatch(/bun[^]*cd app && bun install/);
    expect(isThere('app/mcp-auth.json')).toBe(true);
  });

  it('without git, or with one that refuses, the project is made all the same', () => {
    const PATH = programThat('git', 'exit 128');
    const args = ['app', '--yes', '--no-install'];
    expect(runBin(args, { cwd: folder, env: { PATH } }).status).toBe(0);
    const other = ['other', ...args.slice(1)];
    expect(runBin(other, { cwd: folder, env: { PATH: folder } }).status).toBe(0);
  });

  it('a repository is never made inside another, which is said', () => {
    mkdirSync(join(folder, '.git'));
    const { status, stderr } = runBin(['app', '--yes', '--no-install'], { cwd: folder });
    expect([status, stderr]).toEqual([
      0,
      expect.stringMatching(/^No git repository was made: .*\n$/),
    ]);
    expect(isThere('app/.git')).toBe(false);
  });
});
