import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { changes } from '../../src/commands/check/watch.js';
import { finding } from './report/sample-report.js';
import { json } from './server/exchange.js';
import { startServer } from './server/good-server.js';

const bin = join(import.meta.dirname, '../../bin/create-mcp-auth.cjs');

describe('watching', () => {
  it('tells of what has changed and of nothing else', () => {
    const before = [finding('a', 'pass'), finding('b', 'fail'), finding('c', 'unknown')];
    const after = [finding('a', 'fail', 'oops'), finding('b', 'pass'), finding('c', 'unknown')];
    expect(changes(before, after)).toEqual(['✗ Title of a  a: oops', '✓ Title of b  b: this']);
  });

  it('goes on until Ctrl-C, and its exit code and its files are those of the last check', async () => {
    let broken = false;
    const report = join(mkdtempSync(join(tmpdir(), 'watch-')), 'report.json');
    const server = await startServer({
      fault: (request, reply) =>
        broken && request.url.pathname === '/mcp' && request.method === 'GET'
          ? json(405, {})
          : reply,
    });
    const child = spawn(process.execPath, [
      bin,
      'check',
      server.url,
      '--watch',
      `--json=${report}`,
    ]);
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    await vi.waitFor(() => expect(said).toContain('Watching'), 50_000);
    broken = true;
    await vi.waitFor(() => expect(said).toMatch(/✗ .* challenge-on-every-method: /), 50_000);
    child.kill('SIGINT');
    expect(await ended).toBe(1);
    expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({ exitCode: 1 });
    await server.close();
  });
});
