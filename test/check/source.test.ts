import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Finding } from '../../src/check/finding.js';
import type { ClientRow } from '../../src/check/matrix/client-row.js';
import { sarifReport } from '../../src/check/report/sarif-report.js';
import { checkSource } from '../../src/commands/check/source/check-source.js';
import { leaveKilled } from '../plan/leave-killed.js';
import { runBin } from '../run-bin.js';

const cases = join(import.meta.dirname, '../patch/cases');
const dist = join(import.meta.dirname, '../../dist');

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'source-'));
});

/** Puts a case into the directory. */
function place(name: string): void {
  cpSync(join(cases, name, 'before'), root, { recursive: true });
}

async function findings(name: string): Promise<readonly Finding[]> {
  place(name);
  return (await checkSource({ directory: root, dist })).report.findings;
}

const known = (all: readonly Finding[]) =>
  all.filter(({ spots }) => spots !== undefined).map(({ rule, outcome }) => [rule, outcome]);

describe('what the source alone tells', () => {
  it.each([
    ['builder-returns-literal', 'unadvertised-methods-refused', 'fail'],
    ['python-fastapi-dict', 'unadvertised-methods-refused', 'fail'],
    ['none-stated-and-refused', 'advertised-methods-accepted', 'fail'],
    ['proof-key-unbound', 'unadvertised-methods-refused', 'unknown'],
    ['basic-stated-and-not-read', 'advertised-methods-accepted', 'unknown'],
    ['secret-demanded', 'token-auth-methods-listed', 'pass'],
    ['each-list-at-its-endpoint', 'revocation-methods-complete', 'warn'],
  ])('%s: %s is %s', async (name, rule, outcome) => {
    expect(known(await findings(name))).toContainEqual([rule, outcome]);
  });

  it('every other rule is unknown, and nothing is green that was not read', async () => {
    const all = await findings('builder-returns-literal');
    const unseen = all.filter(({ spots }) => spots === undefined);
    expect(new Set(unseen.map(({ outcome, seen }) => `${outcome}: ${seen}`))).toEqual(
      new Set(['unknown: the source alone does not tell: add --start "COMMAND"']),
    );
  });

  it('a finding names its line, and code scanning gets one result for each place', async () => {
    place('two-documents-inline');
    const { report } = await checkSource({ directory: root, dist });
    const file = expect.stringMatching(/server\.js$/);
    expect(report.findings[0]?.spots).toMatchObject([
      { file, line: 12 },
      { file, line: 22 },
    ]);
    const [run] = sarifReport(report, '1').runs;
    const broken = run?.results.filter(({ level }) => level === 'error') ?? [];
    expect(broken.map(({ locations: [at] }) => at?.physicalLocation.region.startLine)).toEqual([
      12, 22,
    ]);
    expect(run?.results.filter(({ level }) => level === 'note').length).toBeLessThan(5);
    const prints = run?.results.map(({ partialFingerprints }) => partialFingerprints.ruleAndTarget);
    expect(new Set(prints).size).toBe(prints?.length);
  });
});

describe('a project that this program made', () => {
  const make = (...args: string[]) =>
    runBin(['create', 'app', '--yes', '--no-install', '--no-git', ...args], { cwd: root });
  const app = () => checkSource({ directory: join(root, 'app'), dist });
  const outcome = (all: readonly Finding[], rule: string) =>
    all.find((one) => one.rule === rule)?.outcome;

  it('its table of clients says what is published, and who cannot register', async () => {
    make('--registration', 'pre-registered');
    const { report } = await app();
    expect(outcome(report.findings, 'pkce-s256-advertised')).toBe('pass');
    expect(outcome(report.findings, 'registration-way-open')).toBe('warn');
    expect(report.clients).toHaveLength(39);
    expect(report.clients.find(({ id }) => id === 'continue')?.outcome).toBe('fails');
    expect(report.clients.filter((client) => client.outcome === 'connects')).toEqual([]);
  });

  it('for machines is not told to let clients register', async () => {
    make('--clients', 'machine');
    const { report } = await app();
    expect(outcome(report.findings, 'registration-way-open')).toBe('notApplicable');
    expect(report.clients.map((client) => client.outcome)).toEqual(Array(39).fill('fails'));
  });

  it('the clients it was made for are told of first', () => {
    make('--clients', 'zed,cline', '--registration', 'pre-registered');
    const { stdout } = runBin(['check', 'app', '--json'], { cwd: root });
    const { clients } = JSON.parse(stdout) as { clients: ClientRow[] };
    expect(clients.filter(({ chosen }) => chosen).map(({ id }) => id)).toEqual(['zed', 'cline']);
    expect(clients.slice(0, 2).map(({ id }) => id)).toEqual(['zed', 'cline']);
    const named = runBin(['check', 'app', '--json', '--client', 'cursor'], { cwd: root });
    expect(JSON.parse(named.stdout).clients).toMatchObject([{ id: 'cursor', chosen: true }]);
  });

  it('a table that was edited is read as it is', async () => {
    make();
    edit('src/auth/client-types.ts', "'metadata-document': true", "'metadata-document': false");
    const { report } = await app();
    const ways = report.clients.map(({ registration }) => registration);
    expect(ways).toContain('dynamic');
    expect(ways).not.toContain('metadata-document');
  });

  it.each([
    ['src/auth/metadata.ts', "['S256']", "['plain']"],
    ['src/auth/client-types.ts', 'dynamic: true', 'dynamic: process.env.OPEN === "1"'],
  ])('where %s was changed beyond reading, nothing is said', async (file, from, to) => {
    make();
    edit(file, from, to);
    const { report } = await app();
    expect(report.clients).toEqual([]);
    expect(outcome(report.findings, 'pkce-s256-advertised')).toBe('unknown');
  });

  function edit(file: string, from: string, to: string): void {
    const path = join(root, 'app', file);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
  }
});

describe('check --fix', () => {
  const state = mkdtempSync(join(tmpdir(), 'patch-state-'));
  const fix = (...args: string[]) =>
    runBin(['check', root, '--fix', ...args], { cwd: root, env: { XDG_STATE_HOME: state } });
  const git = (...args: string[]) =>
    spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd: root });
  const metadata = () => readFileSync(join(root, 'src/metadata.ts'), 'utf8');

  it('writes what patch would, and the report says what was mended and what is left', () => {
    place('builder-returns-literal');
    const { status, stdout, stderr } = fix('--yes', '--json');
    expect(status).toBe(0);
    expect(stderr).toMatch(/^\+.*'none'[^]*Written: src\/metadata\.ts/m);
    const report = JSON.parse(stdout) as { fixed: unknown; findings: Finding[] };
    expect(report.fixed).toMatchObject([{ file: 'src/metadata.ts', line: 9 }]);
    expect(known(report.findings)).toContainEqual(['token-auth-methods-listed', 'pass']);
    expect(known(report.findings)).not.toContainEqual(['unadvertised-methods-refused', 'fail']);
    expect(fix('--yes').stderr).toContain('nothing here that could be repaired');
    runBin(['patch', root, '--undo'], { cwd: root, env: { XDG_STATE_HOME: state } });
    expect(metadata()).not.toContain("'none'");
  });

  it('what a killed run left half done is put back first', () => {
    place('builder-returns-literal');
    leaveKilled(root, 'src/metadata.ts');
    expect(fix('--yes').status).toBe(0);
    expect(metadata()).toContain("'none'");
  });

  it('without a terminal and without --yes nothing is written: exit code 1', () => {
    place('builder-returns-literal');
    const before = metadata();
    const { status, stdout, stderr } = fix();
    expect(status).toBe(1);
    expect(stderr).toContain('Nothing was written: add --yes');
    expect(stdout).toContain('unadvertised-methods-refused');
    expect(metadata()).toBe(before);
  });

  it('uncommitted changes are refused, unless they are allowed', () => {
    place('builder-returns-literal');
    git('init', '-q');
    git('add', '-A');
    git('commit', '-qm', 'x');
    writeFileSync(join(root, 'src/metadata.ts'), `${metadata()}// mine\n`);
    expect(fix('--yes')).toMatchObject({ status: 3, stdout: '' });
    expect(fix('--yes', '--allow-dirty').status).toBe(0);
    expect(metadata()).toContain("'none'");
  });

  it('what cannot be done is refused before anything is written', () => {
    place('builder-returns-literal');
    const before = metadata();
    expect(fix('--yes', '--active').status).toBe(2);
    expect(metadata()).toBe(before);
  });

  it('with --start the server is started after it was mended', () => {
    place('builder-returns-literal');
    const server = `
      const text = require('node:fs').readFileSync('src/metadata.ts', 'utf8');
      const status = text.includes("'none'") ? 401 : 500;
      require('node:http')
        .createServer((_, response) => response.writeHead(status).end())
        .listen(process.env.PORT);
    `;
    writeFileSync(join(root, 'server.cjs'), server);
    const { stdout } = fix('--yes', '--json', '--start', `"${process.execPath}" server.cjs`);
    const report = JSON.parse(stdout) as { target: string; fixed: unknown; requests: unknown[] };
    expect(report.target).toMatch(/^http:\/\/localhost:\d+\/mcp$/);
    expect(report.fixed).toMatchObject([{ file: 'src/metadata.ts' }]);
    expect(report.requests[0]).toMatchObject({ status: 401 });
  });
});

describe('a directory on the command line', () => {
  const run = (...args: string[]) =>
    runBin(['check', ...args], { cwd: root, env: { XDG_STATE_HOME: join(root, '.state') } });

  it('is read, and its places are paths from here', () => {
    cpSync(join(cases, 'none-stated-and-refused/before'), join(root, 'packages/one'), {
      recursive: true,
    });
    const { status, stdout } = run('packages/one');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^packages\/one {2}its source alone/);
    expect(stdout).toContain('  at     packages/one/src/metadata.ts:9:5');
    expect(stdout).toMatch(
      /✗ must[^]*\n\n\d+ rules need a server that runs:\n {2}create-mcp-auth check packages\/one --start "COMMAND"\n$/,
    );
    expect(stdout).not.toContain('the source alone does not tell');
    expect(stdout.split('\n').length).toBeLessThan(24);
  });

  it.each([
    [
      'a start script',
      { 'package.json': '{"scripts":{"start":"x"}}', 'server.js': '' },
      'npm start',
    ],
    ['server.js and no script', { 'package.json': '{}', 'server.js': '' }, 'node server.js'],
    ['a main file', { 'package.json': '{"main":"src/a.mjs"}', 'src/a.mjs': '' }, 'node src/a.mjs'],
    ['a main file that is not there', { 'package.json': '{"main":"a.js"}' }, 'COMMAND'],
    ['no package', { 'server.js': '' }, 'COMMAND'],
    ['a package nobody can read', { 'package.json': '{' }, 'COMMAND'],
  ])('names the command that starts what has %s', (_, files, command) => {
    mkdirSync(join(root, 'src'), { recursive: true });
    for (const [path, content] of Object.entries(files)) writeFileSync(join(root, path), content);
    expect(run('.').stderr).toContain(`create-mcp-auth check . --start "${command}"`);
    expect(run('.', '--active').stderr).toContain(`check . --active --start "${command}"`);
  });

  it.each([
    ['has a word of it', 'mcpAuthRouter', 'mcp-sdk'],
    ['has none', 'a router of our own', undefined],
  ])('and started: it is built on an engine only where its source %s', (_, word, id) => {
    const document = join(import.meta.dirname, 'engines/mcp-sdk.json');
    const server = `// ${word}
      const document = require('node:fs').readFileSync(${JSON.stringify(document)});
      const served = '/.well-known/oauth-authorization-server';
      require('node:http')
        .createServer(({ url }, response) => response.writeHead(url === served ? 200 : 401).end(document))
        .listen(process.env.PORT);`;
    writeFileSync(join(root, 'server.cjs'), server);
    const { stdout } = run('.', '--start', `"${process.execPath}" server.cjs`, '--json');
    const { engine } = JSON.parse(stdout) as { engine?: { id: string } };
    expect(engine?.id).toBe(id);
  });

  it('and started: every output has the places of its source', () => {
    place('builder-returns-literal');
    const server = `require('node:http')
      .createServer((_, response) => response.writeHead(401).end())
      .listen(process.env.PORT);`;
    writeFileSync(join(root, 'server.cjs'), server);
    const start = ['--start', `"${process.execPath}" server.cjs`];
    const files = ['--json=a.json', '--sarif=a.sarif', '--junit=a.xml', '--html=a.html'];
    const { status, stdout } = run('.', ...start, ...files);
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /✗ must {3}No method works that is not advertised[^]*src\/metadata\.ts:9:5/,
    );
    const text = (name: string) => readFileSync(join(root, name), 'utf8');
    expect(text('a.xml')).toMatch(
      /unadvertised-methods-refused.*<failure[^]*src\/metadata\.ts:9:5/,
    );
    expect(text('a.html')).toContain('<code>src/metadata.ts:9:5</code>');
    const { findings: found } = JSON.parse(text('a.json')) as { findings: Finding[] };
    expect(known(found)).toContainEqual(['unadvertised-methods-refused', 'fail']);
    expect(found.filter(({ outcome }) => outcome === 'fail').length).toBeGreaterThan(1);
    const [sarif] = (JSON.parse(text('a.sarif')) as ReturnType<typeof sarifReport>).runs;
    const one = sarif?.results.find(({ ruleId }) => ruleId === 'unadvertised-methods-refused');
    expect(one?.locations[0]?.physicalLocation).toMatchObject({
      artifactLocation: { uri: 'src/metadata.ts' },
      region: { startLine: 9, startColumn: 5 },
    });
  });

  it.each([
    ['nothing is found', ['.'], /No authorization server metadata was found/],
    ['it is no directory', ['nowhere'], /neither an http or https URL nor a directory/],
    ['there is none', [], /neither a URL nor a directory/],
    ['a URL is to be started', ['http://localhost:1/mcp', '--start', 'x'], /needs a directory/],
    ['a URL is to be mended', ['http://localhost:1/mcp', '--fix'], /--fix edits source/],
    ['a source is to be logged in to', ['.', '--login'], /--login needs a running server/],
  ] as const)('%s: exit code 2 and what to type', (_, args, said) => {
    const { status, stderr } = run(...args);
    expect(stderr).toMatch(said);
    expect(stderr).toContain('create-mcp-auth check');
    expect(status).toBe(2);
  });
});
