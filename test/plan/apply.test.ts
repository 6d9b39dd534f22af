import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { apply } from '../../src/plan/apply.js';
import type { Change, Plan } from '../../src/plan/plan.js';
import { Stop } from '../../src/problem.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'apply-'));
});

const planOf = (...changes: Change[]): Plan => ({ changes, notes: [] });
const create = (path: string, text: string): Change => ({ kind: 'create', path, text });
const edit = (path: string, before: string, text: string): Change => ({
  kind: 'edit',
  path,
  before,
  edits: [{ start: 0, end: before.length, text, why: 'test' }],
});

/** Every file below a folder with its text: what must be as it was after a failure. */
function contentsOf(root: string): Record<string, string> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path, entry.isFile() ? readFileSync(path, 'utf8') : ''];
    }),
  );
}

function stopOf(run: () => unknown): Stop {
  try {
    run();
  } catch (error) {
    if (error instanceof Stop) return error;
    throw error;
  }
  throw new Error('nothing stopped');
}

const project = planOf(create('package.json', '{}\n'), create('src/main.ts', 'main\n'), {
  kind: 'create',
  path: '.env',
  text: 'SECRET=1\n',
  mode: 0o600,
});

describe('a project that does not exist yet', () => {
  it('is written whole, with the modes of the plan', () => {
    const root = join(folder, 'a/b/project');
    expect(apply(project, root)).toEqual(['package.json', 'src/main.ts', '.env']);
    expect(readFileSync(join(root, 'src/main.ts'), 'utf8')).toBe('main\n');
    expect(statSync(join(root, '.env')).mode & 0o777).toBe(0o600);
    expect(statSync(root).mode & 0o777).toBe(0o777 & ~process.umask());
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['project']);
  });

  it.each(['write src/main.ts', 'write .env', 'rename'])(
    'a failure at "%s" leaves nothing',
    (step) => {
      const fail = (at: string) => {
        if (at === step) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      };
      const stop = stopOf(() => apply(project, join(folder, 'a/project'), fail));
      expect(stop.exitCode).toBe(2);
      expect(stop.message).toMatch(/disk is full/);
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  it('a parent that cannot be written to is told in a sentence', () => {
    writeFileSync(join(folder, 'file'), '');
    const stop = stopOf(() => apply(project, join(folder, 'file/project')));
    expect(stop.message).toMatch(/is a file, not a directory/);
  });
});

describe('a directory that exists', () => {
  const before = 'old\n';
  const mixed = planOf(
    edit('one.ts', before, 'new one\n'),
    create('deep/er/two.ts', 'two\n'),
    edit('three.ts', before, 'new three\n'),
  );
  beforeEach(() => {
    writeFileSync(join(folder, 'one.ts'), before, { mode: 0o755 });
    writeFileSync(join(folder, 'three.ts'), before);
    writeFileSync(join(folder, 'mine.txt'), 'mine');
  });
  const steps = [
    ...['one.ts', 'three.ts'].flatMap((path) => [`stage ${path}`, `save ${path}`]),
    'journal',
    'move one.ts',
    'move deep/er/two.ts',
    'move three.ts',
    'finish',
  ];

  it('gets every change and keeps modes', () => {
    apply(mixed, folder);
    expect(readFileSync(join(folder, 'one.ts'), 'utf8')).toBe('new one\n');
    expect(readFileSync(join(folder, 'deep/er/two.ts'), 'utf8')).toBe('two\n');
    expect(statSync(join(folder, 'one.ts')).mode & 0o777).toBe(0o755);
    expect(readdirSync(folder).sort()).toEqual(['deep', 'mine.txt', 'one.ts', 'three.ts']);
  });

  it.each(steps)('a failure at "%s" puts everything back', (step) => {
    const untouched = contentsOf(folder);
    const fail = (at: string) => {
      if (at === step) throw Object.assign(new Error('gone'), { code: 'EIO' });
    };
    expect(stopOf(() => apply(mixed, folder, fail)).exitCode).toBe(2);
    expect(contentsOf(folder)).toEqual(untouched);
  });

  it.each(steps)('what a kill -9 at "%s" left is put back by the next run', (step) => {
    const untouched = contentsOf(folder);
    const killed = spawnSync(process.execPath, [
      '--import',
      'tsx',
      join(import.meta.dirname, 'killed-apply.ts'),
      JSON.stringify(mixed),
      folder,
      step,
    ]);
    expect(killed.signal).toBe('SIGKILL');
    const nothing = planOf(edit('one.ts', 'something else', ''));
    expect(stopOf(() => apply(nothing, folder)).exitCode).toBe(3);
    expect(contentsOf(folder)).toEqual(untouched);
  });

  it('what somebody changed after a kill -9 is not put back', () => {
    spawnSync(process.execPath, [
      '--import',
      'tsx',
      join(import.meta.dirname, 'killed-apply.ts'),
      JSON.stringify(mixed),
      folder,
      'finish',
    ]);
    writeFileSync(join(folder, 'one.ts'), 'edited by hand\n');
    stopOf(() => apply(planOf(edit('mine.txt', 'something else', '')), folder));
    expect(readFileSync(join(folder, 'one.ts'), 'utf8')).toBe('edited by hand\n');
    expect(readFileSync(join(folder, 'three.ts'), 'utf8')).toBe(before);
  });

  it('a file that changed since the plan stops everything', () => {
    writeFileSync(join(folder, 'three.ts'), 'changed\n');
    const untouched = contentsOf(folder);
    const stop = stopOf(() => apply(mixed, folder));
    expect(stop.exitCode).toBe(3);
    expect(stop.problems[0]?.where).toBe('three.ts');
    expect(contentsOf(folder)).toEqual(untouched);
  });

  it('a file that changes while others move stops everything', () => {
    const change = (at: string) => {
      if (at === 'move three.ts') writeFileSync(join(folder, 'three.ts'), 'changed\n');
    };
    expect(stopOf(() => apply(mixed, folder, change)).exitCode).toBe(3);
    expect(readFileSync(join(folder, 'one.ts'), 'utf8')).toBe(before);
    expect(readFileSync(join(folder, 'three.ts'), 'utf8')).toBe('changed\n');
    expect(existsSync(join(folder, 'deep'))).toBe(false);
  });

  it('a file that exists is never overwritten', () => {
    const stop = stopOf(() => apply(planOf(create('mine.txt', 'ours')), folder));
    expect(stop.exitCode).toBe(3);
    expect(readFileSync(join(folder, 'mine.txt'), 'utf8')).toBe('mine');
  });

  it('a second run at the same time is refused and harms nothing', () => {
    const stops: Stop[] = [];
    const second = (at: string) => {
      if (at !== 'journal') return;
      const stage = readdirSync(folder).find((name) => name.startsWith('.create-mcp-auth-'));
      const other = stage?.replace(String(process.pid), String(process.ppid)) ?? '';
      cpSync(join(folder, stage ?? ''), join(folder, other), { recursive: true });
      stops.push(stopOf(() => apply(planOf(create('x', 'x')), folder)));
    };
    apply(mixed, folder, second);
    expect(stops.map((stop) => stop.exitCode)).toEqual([3]);
    expect(readFileSync(join(folder, 'one.ts'), 'utf8')).toBe('new one\n');
  });

  it(
    'a directory that may not be written to is told in a sentence',
    { skip: process.getuid?.() === 0 },
    () => {
      chmodSync(folder, 0o555);
      const stop = stopOf(() => apply(mixed, folder));
      chmodSync(folder, 0o755);
      expect(stop.message).toMatch(/permission was denied/);
    },
  );
});

describe('paths', () => {
  it.each(['../out', '/etc/out', 'a/../../out', 'C:/out', 'a\\..\\out', '', 'a//b', './a'])(
    '"%s" is refused',
    (path) => {
      const stop = stopOf(() => apply(planOf(create(path, '')), join(folder, 'project')));
      expect(stop.exitCode).toBe(3);
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  it('a symbolic link on the way is refused', () => {
    mkdirSync(join(folder, 'elsewhere'));
    mkdirSync(join(folder, 'root'));
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'root/src'));
    const stop = stopOf(() => apply(planOf(create('src/file', '')), join(folder, 'root')));
    expect(stop.exitCode).toBe(3);
    expect(stop.message).toMatch(/symbolic link/);
    expect(readdirSync(join(folder, 'elsewhere'))).toEqual([]);
  });

  it('a root that is a symbolic link is refused, even when it dangles', () => {
    symlinkSync(join(folder, 'nowhere'), join(folder, 'root'));
    expect(stopOf(() => apply(project, join(folder, 'root'))).message).toMatch(/symbolic link/);
  });
});
