import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { planPatch } from '../../src/patch/plan-patch.js';
import { type Project, readProject } from '../../src/patch/project/read-project.js';
import { bin, runBin } from '../run-bin.js';

const before = join(import.meta.dirname, 'cases/python-build-metadata/before');
const after = join(import.meta.dirname, 'cases/python-build-metadata/after');
const isRoot = process.getuid?.() === 0;
const NOBODY = { uid: 65534, gid: 65534 };

let folder: string;
let root: string;
let env: Record<string, string>;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'patch-bad-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  root = join(folder, 'project');
  env = { XDG_STATE_HOME: join(folder, 'state') };
  cpSync(before, root, { recursive: true });
});

const at = (path: string) => join(root, path);
const text = (path: string) => readFileSync(at(path), 'utf8');
const run = (...args: string[]) => runBin(['patch', root, ...args], { cwd: folder, env });

/** Runs it as somebody who may not read and write everything. */
function runAsNobody(...args: string[]) {
  if (isRoot) for (const path of [folder, root]) chownAll(path);
  return runBin(['patch', root, ...args], { cwd: folder, env, ...(isRoot && NOBODY) });
}

function chownAll(path: string): void {
  chownSync(path, NOBODY.uid, NOBODY.gid);
  if (!statSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) chownAll(join(path, name));
}

const isPatched = () =>
  text('server/routes.py') === readFileSync(join(after, 'server/routes.py'), 'utf8');
const isUntouched = () =>
  text('server/routes.py') === readFileSync(join(before, 'server/routes.py'), 'utf8');

describe('what stands beside the metadata and cannot be read', () => {
  it('is passed over: folders and pipes with the name of a file, links, a broken tsconfig.json', () => {
    mkdirSync(at('server/folder.py'));
    spawnSync('mkfifo', [at('server/pipe.py')]);
    symlinkSync('loop.py', at('server/loop.py'));
    symlinkSync('.', at('server/again'));
    symlinkSync('/etc', at('server/etc'));
    writeFileSync(at('tsconfig.json'), '{ "extends": ');
    const written = run('--yes');
    expect([written.status, isPatched()]).toEqual([0, true]);
    spawnSync('git', ['init', '-q'], { cwd: root });
    expect(run('--check').status).toBe(0);
  });

  it('10 MB of generated code are passed over, and told', () => {
    writeFileSync(at('server/generated.py'), text('server/routes.py'));
    truncateSync(at('server/generated.py'), 10_000_000);
    const { status, stderr } = run('--yes');
    expect([status, isPatched()]).toEqual([0, true]);
    expect(stderr).toContain('server/generated.py: left out, because it is larger than 2 MB.');
  });
});

describe('metadata that cannot be read', () => {
  it.each([true, false])('is told, and is no success; with git: %s', (git) => {
    if (git) spawnSync('git', ['init', '-q'], { cwd: root });
    chmodSync(at('server/routes.py'), 0);
    const { status, stderr } = runAsNobody('--check');
    expect(stderr).toContain('server/routes.py: left out, because it may not be read.');
    expect(status).toBe(2);
  });

  it('that is not UTF-8 is told, and is no success', () => {
    const latin = Buffer.concat([
      readFileSync(at('server/routes.py')),
      Buffer.from('# caf\xe9\n', 'latin1'),
    ]);
    writeFileSync(at('server/routes.py'), latin);
    const { status, stderr } = run('--yes');
    expect(stderr).toContain('server/routes.py: left out, because it is not UTF-8 text.');
    expect([status, readFileSync(at('server/routes.py')).equals(latin)]).toEqual([2, true]);
  });

  it.each(['little', 'big'])('that is UTF-16, %s end first, is told, and is no success', (end) => {
    const utf16 = Buffer.from(`\ufeff${text('server/routes.py')}`, 'utf16le');
    writeFileSync(at('server/routes.py'), end === 'big' ? utf16.swap16() : utf16);
    const { status, stderr } = run('--yes');
    expect(stderr).toContain('server/routes.py: left out, because it is not UTF-8 text.');
    expect(status).toBe(2);
  });

  it('that does not parse is told, and is no success', () => {
    writeFileSync(at('server/routes.py'), `${text('server/routes.py')})\n`);
    const { status, stderr } = run('--yes');
    expect(stderr).toContain('server/routes.py:12:9\n  The file does not parse.');
    expect([status, text('server/routes.py').endsWith(')\n')]).toEqual([1, true]);
  });

  it('a folder that is closed is told, and no reason to fail', () => {
    mkdirSync(at('data'));
    chmodSync(at('data'), 0);
    const { status, stderr } = runAsNobody('--yes');
    expect(stderr).toContain('data/: left out, because it may not be read.');
    expect([status, isPatched()]).toEqual([0, true]);
    chmodSync(at('data'), 0o755);
  });
});

describe('metadata that cannot be written', () => {
  it('a file that is read-only is refused, and so are the others', () => {
    chmodSync(at('tests/test_metadata.py'), 0o444);
    const { status, stderr } = run('--yes');
    expect(stderr).toMatch(/tests\/test_metadata\.py is read-only\. Nothing was changed\./);
    expect([status, isUntouched()]).toEqual([3, true]);
    expect(run('--undo').status).toBe(2);
  });

  it('a directory that is read-only is refused', () => {
    chmodSync(root, 0o555);
    const { status, stderr } = runAsNobody('--yes');
    chmodSync(root, 0o755);
    expect(stderr).toContain(
      `Could not write ${root}: permission was denied. Nothing was changed.`,
    );
    expect([status, isUntouched()]).toEqual([2, true]);
  });

  it('a file that changed while it was decided about is refused', () => {
    const hook = join(folder, 'hook.cjs');
    const path = JSON.stringify(at('server/routes.py'));
    // The stage is the first thing that is made once everything is decided.
    writeFileSync(
      hook,
      `const fs = require('node:fs');
       const { mkdtempSync } = fs;
       fs.mkdtempSync = (...args) => (fs.appendFileSync(${path}, '# mine\\n'), mkdtempSync(...args));`,
    );
    env = { ...env, NODE_OPTIONS: `--require ${JSON.stringify(hook)}` };
    const { status, stderr } = run('--yes');
    expect(stderr).toContain('server/routes.py changed after it was read. Nothing was changed.');
    expect([status, text('server/routes.py').endsWith('# mine\n')]).toEqual([3, true]);
    expect(text('server/routes.py')).not.toContain('"none"');
  });

  it.skipIf(!isRoot)('a file stays whose it is, with its mode', () => {
    chownSync(at('server/routes.py'), NOBODY.uid, NOBODY.gid);
    chmodSync(at('server/routes.py'), 0o640);
    expect(run('--yes').status).toBe(0);
    const { uid, gid, mode } = statSync(at('server/routes.py'));
    expect({ uid, gid, mode: mode & 0o777 }).toEqual({ ...NOBODY, mode: 0o640 });
  });
});

it('two patches at once write one patch', async () => {
  const both = Array.from({ length: 2 }, () =>
    spawn(process.execPath, [bin, 'patch', root, '--yes'], {
      stdio: 'ignore',
      env: { ...process.env, ...env },
    }),
  );
  const ended = both.map((one) => new Promise((resolve) => one.once('exit', resolve)));
  for (const status of await Promise.all(ended)) expect([0, 3]).toContain(status);
  // Both may have refused each other; then it is a third one's turn.
  if (!isPatched()) expect(run('--yes').status).toBe(0);
  expect(isPatched()).toBe(true);
  expect(readdirSync(root).sort()).toEqual(['pyproject.toml', 'server', 'tests']);
});

describe('a project made to be slow to read', () => {
  const document = (endpoint: string) => `export const metadata = {
    issuer: base, authorization_endpoint: base + '/authorize', token_endpoint: ${endpoint},
    response_types_supported: ['code'], token_endpoint_auth_methods_supported: ['client_secret_post'],
  };`;

  it('an endpoint of 32 kB is decided on all the same', async () => {
    writeFileSync(at('server.js'), document(`'${'provider'.repeat(4000)}'`));
    const { decisions } = await planPatch(readProject(root));
    expect(decisions.map(({ place }) => place.file)).toContain('server.js');
  });

  it('thousands of functions that may stand in front are not looked for one by one', async () => {
    const one = (index: number) => `export function guard${index}(req) {
      if (!req.body.client_secret) throw new Error('invalid_client');
    }`;
    const guards = Array.from({ length: 1000 }, (_, index) => one(index));
    const handler = `app.post('/token', async (req, res) => {
      const { code, client_id, code_verifier } = req.body;
      const grant = await codes.take(code, client_id);
      if (sha256(code_verifier) !== grant.code_challenge) throw new Error('invalid_grant');
      res.json(await issue(grant));
    });`;
    writeFileSync(at('server.js'), [document("base + '/token'"), handler, ...guards].join('\n'));
    const project = readProject(root);
    let searches = 0;
    const search: Project['search'] = (...words) => {
      searches += 1;
      return project.search(...words);
    };
    const { decisions } = await planPatch({ ...project, search });
    expect(decisions.map(({ place }) => place.file)).toContain('server.js');
    expect(searches).toBeLessThan(300);
  });

  it.each([
    ['log calls', `    async def register_client(self, c):\n        ${'log.a()'.repeat(40)}\n`],
    [
      'docstrings',
      `    async def register_client(self, c):\n${'        \"\"\"a\"\"\"\n'.repeat(60)}`,
    ],
    ['secrets', `# ${'secret'.repeat(20_000)} ${'client_secret '.repeat(5_000)}`],
    ['conditions', `# ${'if auth_method != "none" '.repeat(5_000)}`],
    ['policies', `# ${'policy.'.repeat(20_000)}${')->'.repeat(20_000)}`],
  ])('a provider that repeats %s is decided on all the same', async (_, lines) => {
    rmSync(root, { recursive: true });
    cpSync(join(before, '../../python-two-servers-of-the-sdk/before'), root, { recursive: true });
    writeFileSync(at('provider.py'), `${text('provider.py')}\n${lines}`);
    const { decisions } = await planPatch(readProject(root));
    expect(decisions.map(({ place }) => place.file)).toContain('server.py');
  });
});
