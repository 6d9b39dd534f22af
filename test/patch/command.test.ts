import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { runBin } from '../run-bin.js';

const cases = join(import.meta.dirname, 'cases');

let root: string;
let state: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'patch-bin-'));
  state = mkdtempSync(join(tmpdir(), 'patch-state-'));
});

const place = (name: string) => cpSync(join(cases, name, 'before'), root, { recursive: true });
const run = (...args: string[]) =>
  runBin(['patch', root, ...args], { cwd: root, env: { XDG_STATE_HOME: state } });
const git = (...args: string[]) =>
  spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd: root });
const metadata = () => readFileSync(join(root, 'src/metadata.ts'), 'utf8');

it('nothing to do is silent success', () => {
  place('foreign-endpoint');
  for (const flag of ['--yes', '--check', '--dry-run']) expect(run(flag).status).toBe(0);
});

it('a check, and a run nobody confirms, answer 1 and write nothing', () => {
  place('builder-returns-literal');
  const before = metadata();
  expect(run('--check').status).toBe(1);
  expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining('--yes') });
  expect(run('--dry-run').status).toBe(0);
  expect(metadata()).toBe(before);
});

it.each(['grep.fullName', 'submodule.recurse'])('%s of git changes nothing', (setting) => {
  place('builder-returns-literal');
  git('init', '-q');
  git('config', setting, 'true');
  writeFileSync(join(root, '.gitignore'), 'ignored.ts\n');
  writeFileSync(join(root, 'src/ignored.ts'), metadata());
  const { stdout } = runBin(['patch', 'src', '--dry-run'], { cwd: root });
  expect(stdout.match(/^\+\+\+ .*$/gm)).toEqual(['+++ b/metadata.ts']);
});

it('what only a person can decide is left, with exit code 1', () => {
  place('proof-key-unbound');
  expect(run('--yes').status).toBe(1);
  git('init', '-q');
  git('add', '-A');
  expect(git('diff', '--quiet').status).toBe(0);
});

it('why a server of the project is left is told, other lists only on request', () => {
  place('own-secret-compared');
  const { stderr, status } = run('--check');
  expect(status).toBe(0);
  expect(stderr).toMatch(
    /The endpoint demands a secret of every client\.\n +seen .*\n +against a secret/,
  );
  place('protected-resource');
  const told = run('--check').stderr;
  expect(told).not.toContain('protected resource');
  expect(run('--check', '--verbose').stderr).toContain('protected resource');
});

it('a patch is written once, and taken back without git', () => {
  place('builder-returns-literal');
  const before = metadata();
  expect(run('--yes').status).toBe(0);
  expect(metadata()).toContain("'none'");
  expect(run('--yes').status).toBe(0);
  expect(run('--undo').status).toBe(0);
  expect(metadata()).toBe(before);
  expect(run('--undo').status).toBe(2);
});

it('a patch is not taken back over what was written since, or without its file', () => {
  place('python-build-metadata');
  const file = join(root, 'server/routes.py');
  run('--yes');
  writeFileSync(file, 'mine\n');
  const changed = run('--undo');
  expect(changed).toMatchObject({ status: 3, stdout: '' });
  expect(changed.stderr).toMatch(
    /routes\.py has changed since it was patched\. Nothing was taken back/,
  );
  expect(readFileSync(file, 'utf8')).toBe('mine\n');
  rmSync(file);
  expect(run('--undo')).toMatchObject({ status: 3, stdout: '' });
  expect(readFileSync(join(root, 'tests/test_metadata.py'), 'utf8')).toContain('"none"');
});

it('several patches are taken back one by one, the last one first', () => {
  place('python-build-metadata');
  const file = join(root, 'server/routes.py');
  const read = () => readFileSync(file, 'utf8');
  const texts = [read()];
  for (const args of [['--yes'], ['--yes', '--derive']]) {
    expect(run(...args).status).toBe(0);
    texts.push(read());
  }
  expect(new Set(texts).size).toBe(3);
  expect(run('--undo', '--check').status).toBe(1);
  const { status, stdout } = run('--undo', '--json');
  expect([status, read()]).toEqual([0, texts[1]]);
  expect(JSON.parse(stdout)).toMatchObject({ plan: { changes: [{ path: 'server/routes.py' }] } });
  // What was put back by hand is taken back already.
  writeFileSync(file, texts[0] ?? '');
  const tests = join(root, 'tests/test_metadata.py');
  cpSync(join(cases, 'python-build-metadata/before/tests/test_metadata.py'), tests);
  const again = run('--undo');
  expect([again.status, read()]).toEqual([0, texts[0]]);
  expect(again.stderr).toContain('taken back already');
  expect(run('--undo').status).toBe(2);
});

it('a patch that cannot be remembered says so', () => {
  place('python-build-metadata');
  state = join(root, 'pyproject.toml');
  const { status, stderr } = run('--yes');
  expect([status, stderr]).toEqual([0, expect.stringContaining('--undo cannot take it back')]);
});

it('uncommitted changes are refused, unless they are allowed', () => {
  place('builder-returns-literal');
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'x');
  writeFileSync(join(root, 'src/metadata.ts'), `${metadata()}// mine\n`);
  expect(run('--yes').status).toBe(3);
  expect(run('--yes', '--allow-dirty').status).toBe(0);
  expect(metadata()).toContain('// mine');
});

it('the diff is one that git applies', () => {
  place('builder-returns-literal');
  git('init', '-q');
  const file = join(state, 'x.patch');
  expect(run('--patch', file)).toMatchObject({ status: 0, stdout: '' });
  expect(git('apply', file).status).toBe(0);
  expect(metadata()).toContain("'none'");
  expect(run('--patch', file).stderr).toMatch(/nothing to change: .* is empty/);
});

it.each(['--patch', '--json'])('%s replaces no file that holds something else', (flag) => {
  place('builder-returns-literal');
  const file = join(root, 'src/metadata.ts');
  const before = readFileSync(file, 'utf8');
  const { status, stderr } = run(`${flag}=${file}`);
  expect(status).toBe(3);
  expect(stderr).toMatch(/metadata\.ts is there already, and is no earlier result/);
  expect(readFileSync(file, 'utf8')).toBe(before);
});

it('only the repairs that were named are made', () => {
  place('builder-returns-literal');
  const { stderr } = run('--yes', '--only', 'follow-tests');
  expect(stderr).toContain('0 to patch (1 more without --only), 0 fine already');
  expect(readFileSync(join(root, 'test/metadata.test.ts'), 'utf8')).not.toContain("'none'");
  run('--yes', '--only', 'add-none');
  expect(readFileSync(join(root, 'test/metadata.test.ts'), 'utf8')).not.toContain("'none'");
});

it('JSON is one value on standard output', () => {
  place('builder-returns-literal');
  const { stdout } = run('--json', '--dry-run');
  expect(JSON.parse(stdout)).toMatchObject({
    decisions: [{ verdict: 'patch' }, { verdict: 'leave' }],
  });
});

it('several packages are told of one by one', () => {
  for (const name of ['one', 'two'])
    cpSync(join(cases, 'builder-returns-literal/before'), join(root, 'packages', name), {
      recursive: true,
    });
  const { stdout, stderr } = run('--json', '--dry-run');
  const { decisions } = JSON.parse(stdout) as { decisions: { package: string }[] };
  expect(new Set(decisions.map((decision) => decision.package))).toEqual(
    new Set(['packages/one', 'packages/two']),
  );
  expect(stderr).toBe('');
  const told = run('--dry-run').stderr;
  expect(told).toMatch(/^packages\/one: 1 to patch[^]*^packages\/two: 1 to patch/m);
  expect(told).toContain('2 to patch, 0 fine already, 0 to decide, 2 left alone');
});

it('no directory is exit code 2', () => {
  expect(runBin(['patch', join(root, 'nowhere')], { cwd: root }).status).toBe(2);
});
