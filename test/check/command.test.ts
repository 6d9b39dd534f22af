import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { json } from './server/exchange.js';
import { type Fault, type ServerOptions, startServer } from './server/good-server.js';

const bin = join(import.meta.dirname, '../../bin/create-mcp-auth.cjs');

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `check` as a person would, beside the server it checks. */
async function run(
  options: ServerOptions,
  args: readonly string[],
  { input = '', path = '', nodeOptions = '' } = {},
): Promise<Ended> {
  const server = await startServer(options);
  try {
    return await start(['check', server.url, ...args], { input, path, nodeOptions });
  } finally {
    await server.close();
  }
}

async function start(
  args: readonly string[],
  { input = '', path = '', nodeOptions = '' },
): Promise<Ended> {
  const child = spawn(process.execPath, [bin, ...args], {
    cwd: mkdtempSync(join(tmpdir(), 'check-')),
    env: {
      ...process.env,
      NODE_OPTIONS: nodeOptions,
      PATH: `${path}${delimiter}${process.env['PATH'] ?? ''}`,
    },
  });
  const read = async (stream: NodeJS.ReadableStream): Promise<string> => {
    let text = '';
    for await (const part of stream) text += String(part);
    return text;
  };
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [stdout, stderr] = await Promise.all([read(child.stdout), read(child.stderr)]);
  return { status: await ended, stdout, stderr };
}

const brokenMust: Fault = (request, reply) =>
  request.url.pathname === '/mcp' && request.method === 'GET' ? json(405, {}) : reply;

// Only a should: the scope in the challenge.
const brokenShould: Fault = (_request, reply) => {
  const header = reply.headers['www-authenticate'];
  if (header === undefined) return reply;
  const changed = header.replace(/, scope="[^"]*"/, '');
  return { ...reply, headers: { ...reply.headers, 'www-authenticate': changed } };
};

describe('check from the command line', () => {
  it.each([
    ['a server without a fault', undefined, [], 0],
    ['a broken must', brokenMust, [], 1],
    ['a broken should', brokenShould, [], 0],
    ['a broken should that matters', brokenShould, ['--fail-on', 'should'], 1],
  ] as const)('%s ends with its code, the report on stdout', async (_, fault, args, status) => {
    const ended = await run(fault === undefined ? {} : { fault }, args);
    expect(ended).toMatchObject({ status });
    expect(ended.stdout).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/mcp {2}\d+ requests/);
    expect(ended.stderr).toMatch(/^Checking http:/);
    expect(ended.stdout).not.toContain('\u001b');
  });

  it('--json prints exactly one value', async () => {
    const { stdout, status } = await run({ fault: brokenMust }, ['--json']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ version: 1, exitCode: 1 });
  });

  it('a token from standard input is sent to the MCP endpoint and shown nowhere', async () => {
    const sent: string[] = [];
    const spy: Fault = ({ url, headers }, reply) => {
      if (headers['authorization']?.includes('given-token')) sent.push(url.pathname);
      return reply;
    };
    const args = ['--token-stdin', '--verbose'];
    const { stdout, stderr } = await run({ fault: spy }, args, { input: 'given-token.x\n' });
    expect([...new Set(sent)]).toEqual(['/mcp']);
    expect(stdout + stderr).not.toContain('given-token');
  });

  it.each(['[{"client_secret":"hush-hush-hush"}]', '[{"client_id":"a", hush-hush-hush', '{}'])(
    'known clients that are none are a 2, and nothing of them is shown: %s',
    async (content) => {
      const file = join(mkdtempSync(join(tmpdir(), 'known-')), 'clients.json');
      writeFileSync(file, content);
      const { status, stdout, stderr } = await run({}, ['--known-clients', file]);
      expect(status).toBe(2);
      expect(stderr).toMatch(/clients\.json cannot be used: it is (not JSON|no list of clients)/);
      expect(stderr).toContain('"grant_types": ["client_credentials"]');
      expect(stdout + stderr).not.toContain('hush-hush-hush');
    },
  );

  it.skipIf(process.platform !== 'linux')('--login goes through the browser', async () => {
    const path = mkdtempSync(join(tmpdir(), 'browser-'));
    const tsx = import.meta.resolve('tsx');
    const browse = join(import.meta.dirname, 'browse.ts');
    const script = `#!/bin/sh\nexec "${process.execPath}" --import "${tsx}" "${browse}" "$1"\n`;
    writeFileSync(join(path, 'xdg-open'), script, { mode: 0o755 });
    const { stdout, stderr, status } = await run({}, ['--login', '--json'], { path });
    expect(status).toBe(0);
    expect(stderr).toMatch(/Log in in your browser[^]*http:\/\/127\.0\.0\.1:\d+\/authorize\?/);
    const { findings } = JSON.parse(stdout) as { findings: { rule: string; outcome: string }[] };
    expect(findings.find(({ rule }) => rule === 'code-once')?.outcome).toBe('pass');
    expect(stdout).not.toMatch(/eyJ[\w-]+\.eyJ/);
  });

  it('--start runs the server of a directory on a free port and stops it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'server-'));
    const script = `
      const http = require('node:http');
      http.createServer((_, response) => response.writeHead(401).end()).listen(process.env.PORT);
    `;
    writeFileSync(join(folder, 'server.cjs'), script);
    const args = ['check', folder, '--start', `"${process.execPath}" server.cjs`];
    const ended = await start(args, {});
    expect(ended.status).toBe(1);
    expect(ended.stdout).toMatch(/^http:\/\/localhost:\d+\/mcp/);
    const [url = ''] = ended.stdout.split(' ');
    await vi.waitFor(() => expect(fetch(url)).rejects.toThrow());
  });

  it.each([
    {
      what: 'a package that is missing, above a long stack',
      script: `
        for (let line = 1; line < 30; line++) console.error('before ' + line);
        console.error("Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'express'");
        for (let line = 1; line < 40; line++) console.error('    at place ' + line);
        process.exitCode = 3;`,
      code: 3,
      printed: [
        "Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'express'",
        '…',
        ...Array.from({ length: 18 }, (_, index) => `    at place ${index + 22}`),
      ],
    },
    { what: 'nothing', script: 'process.exitCode = 1;', code: 1, printed: [] },
  ])('--start of a server that ends says with what, and prints why: $what', async (server) => {
    const folder = mkdtempSync(join(tmpdir(), 'server-'));
    writeFileSync(join(folder, 'server.cjs'), server.script);
    const args = ['check', folder, '--start', `"${process.execPath}" server.cjs`];
    const { status, stderr } = await start(args, {});
    expect(status).toBe(2);
    expect(stderr).toMatch(`ended with code ${server.code}, and nothing listens on port`);
    expect(stderr).not.toContain('in PORT');
    const lines = server.printed.map((line) => `\n  ${line}`).join('');
    expect(stderr).toContain(lines === '' ? 'It printed nothing.' : `It printed:${lines}\n`);
  });

  it('writes every file that is asked for, and says so on stderr', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'check-'));
    const kinds = ['html', 'sarif', 'junit', 'badge', 'har'];
    const args = kinds.flatMap((kind) => [`--${kind}`, join(folder, kind)]);
    const { stderr, status } = await run({}, args);
    expect(status).toBe(0);
    for (const kind of kinds) {
      expect(stderr).toContain(`Wrote ${join(folder, kind)}`);
      expect(readFileSync(join(folder, kind), 'utf8').length).toBeGreaterThan(100);
    }
  });

  it('a file that cannot be written is a 2, after the report', async () => {
    const { stderr, stdout, status } = await run({}, ['--html', '/nowhere/at/all.html']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/could not be written[^]*Name another file/);
    expect(stdout).toMatch(/^http/);
  });

  it('of a server loads neither ts-morph nor handlebars nor prettier', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'loaded-'));
    const [hook, list] = [join(folder, 'hook.cjs'), join(folder, 'list.json')];
    writeFileSync(
      hook,
      `process.on('exit', () => require('node:fs').writeFileSync(
        ${JSON.stringify(list)}, JSON.stringify(Object.keys(require.cache))));`,
    );
    await run({}, ['--json'], { nodeOptions: `--require ${hook}` });
    const loaded = (JSON.parse(readFileSync(list, 'utf8')) as string[]).filter((path) =>
      path.endsWith('.cjs'),
    );
    const heavy = loaded.filter((path) =>
      /createSourceFile|handlebars|prettier|inquirer/i.test(readFileSync(path, 'utf8')),
    );
    expect(loaded.some((path) => path.endsWith('check.cjs'))).toBe(true);
    expect(heavy).toEqual([]);
  });
});
