import { execFile, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServer } from './check/server/good-server.js';
import { bin } from './run-bin.js';

const repository = join(import.meta.dirname, '..');
const project = join(repository, 'test/patch/cases/builder-returns-literal/before');
const run = promisify(execFile);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'library-'));
  const packed = spawnSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], {
    cwd: repository,
    encoding: 'utf8',
  });
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  spawnSync('tar', ['-xzf', join(folder, packed.stdout.trim()), '-C', modules]);
  cpSync(join(modules, 'package'), join(modules, 'create-mcp-auth'), { recursive: true });
  cpSync(project, join(folder, 'project'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a program of somebody who installed the package. @returns what it printed. */
async function theirs(name: string, code: string): Promise<unknown> {
  writeFileSync(join(folder, name), code);
  const { stdout } = await run(process.execPath, [name], { cwd: folder });
  return JSON.parse(stdout);
}

/** What the command prints, whatever its exit code. */
async function command(...args: string[]): Promise<unknown> {
  const ended = run(process.execPath, [bin, ...args, '--json'], { cwd: folder });
  const { stdout } = await ended.catch((error: { stdout: string }) => error);
  return JSON.parse(stdout);
}

it('patch gives the plan and the decisions that the command shows, and writes nothing', async () => {
  const made = await theirs(
    'patch.mjs',
    `import { patch } from 'create-mcp-auth';
     console.log(JSON.stringify(await patch('project')));`,
  );
  const shown = await command('patch', 'project', '--check');
  expect(shown).toMatchObject(made as object);
  expect(made).toMatchObject({ plan: { changes: [{ path: 'src/metadata.ts' }, {}] } });
  expect(await theirs('patch.mjs', readAgain)).toEqual(made);
});

it('patch plans the table that --derive shows', async () => {
  const code = `import { patch } from 'create-mcp-auth';
    console.log(JSON.stringify(await patch('project', { derive: true })));`;
  const made = await theirs('derive.mjs', code);
  expect(JSON.stringify(made)).toContain('CLIENT_TYPES');
  expect(await command('patch', 'project', '--check', '--derive')).toMatchObject(made as object);
});

const readAgain = `import { patch } from 'create-mcp-auth';
  console.log(JSON.stringify(await patch('project', { only: undefined })));`;

it('check gives the findings that the command shows', async () => {
  const server = await startServer();
  const made = await theirs(
    'check.cjs',
    `const { check } = require('create-mcp-auth');
     check('${server.url}', { active: true }).then((report) => console.log(JSON.stringify(report)));`,
  );
  const shown = await command('check', server.url, '--active');
  await server.close();
  expect(outcomes(made)).toEqual(outcomes(shown));
  expect(outcomes(made).length).toBeGreaterThan(20);
});

it('check of a directory gives the findings and the places that the command shows', async () => {
  const made = await theirs(
    'source.mjs',
    `import { check } from 'create-mcp-auth';
     console.log(JSON.stringify(await check('project', { clients: ['cursor'] })));`,
  );
  const shown = await command('check', 'project', '--client', 'cursor');
  const { findings, subject } = made as { findings: unknown; subject: string };
  expect(shown).toMatchObject({ subject, findings });
  expect(JSON.stringify(findings)).toContain('project/src/metadata.ts');
});

it('check starts the server of a directory, and ends it', async () => {
  const server = `require('node:http')
    .createServer((_, response) => response.writeHead(401).end())
    .listen(process.env.PORT);`;
  writeFileSync(join(folder, 'project/server.cjs'), server);
  const code = `import { check } from 'create-mcp-auth';
    const { target, findings } = await check('project', { start: 'node server.cjs', active: true });
    const gone = await fetch(target).then(() => false, () => true);
    console.log(JSON.stringify({ gone, spots: findings.flatMap(({ spots = [] }) => spots) }));`;
  const made = await theirs('started.mjs', code);
  rmSync(join(folder, 'project/server.cjs'));
  expect(made).toMatchObject({ gone: true });
  expect(JSON.stringify(made)).toContain('project/src/metadata.ts');
});

it('names that there are not are refused', async () => {
  const code = `import { check, patch, Stop } from 'create-mcp-auth';
    const said = [];
    const tell = (error) => said.push(error instanceof Stop, error.message);
    await patch('project', { only: ['add_none'] }).catch(tell);
    await check('project', { clients: ['curser'] }).catch(tell);
    console.log(JSON.stringify(said));`;
  expect(await theirs('unknown.mjs', code)).toEqual([
    true,
    expect.stringContaining('There is no repair "add_none".'),
    true,
    expect.stringContaining('There is no choice "curser".'),
  ]);
});

function outcomes(report: unknown) {
  const { findings } = report as { findings: { rule: string; outcome: string }[] };
  return findings.map(({ rule, outcome }) => `${rule}: ${outcome}`).sort();
}

it('what cannot work is a Stop with its problems', async () => {
  const code = `import { Stop, check, patch } from 'create-mcp-auth';
    const told = (error) => error instanceof Stop && error.problems.length;
    const live = check('project', { active: true });
    const all = [patch('nowhere'), check('ftp://a'), check('http://127.0.0.1:1/mcp'), live];
    console.log(JSON.stringify(await Promise.all(all.map((one) => one.catch(told)))));`;
  expect(await theirs('stop.mjs', code)).toEqual([1, 1, 1, 1]);
});

it.each(['types.mts', 'types.cts'])('TypeScript knows both: %s', (name) => {
  const code = `import { type Finding, type Spot, type Verdict, check, patch } from 'create-mcp-auth';
    const verdict: Promise<Verdict | undefined> = patch('.', { only: ['add-none'], derive: true })
      .then(({ decisions }) => decisions[0]?.verdict);
    const worst: Promise<Finding | undefined> = check('http://a/mcp').then(({ findings }) => findings[0]);
    const spot: Promise<Spot | undefined> = check('.', { start: 'npm start' })
      .then(({ findings }) => findings[0]?.spots?.[0]);
    // @ts-expect-error a plan is no number
    const wrong: Promise<number> = patch('.').then(({ plan }) => plan);
    export { spot, verdict, worst, wrong };`;
  writeFileSync(join(folder, name), code);
  const tsc = join(repository, 'node_modules/typescript/bin/tsc');
  const args = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', name];
  const { stdout } = spawnSync(process.execPath, [tsc, ...args], { cwd: folder, encoding: 'utf8' });
  expect(stdout).toBe('');
});
