import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runQuietly } from '../../src/terminal/run.js';

const cwd = realpathSync(mkdtempSync(join(tmpdir(), 'run-')));
const node = (script: string) =>
  runQuietly({ command: process.execPath, args: ['-e', script], cwd });

describe('a program that is run', () => {
  it('gives its exit code and what it printed on both streams', async () => {
    const ended = await node('console.log("out"); console.error("err"); process.exitCode = 3');
    expect(ended.code).toBe(3);
    expect(ended.output.split('\n').sort()).toEqual(['', 'err', 'out']);
    expect(ended.interrupted).toBe(false);
  });

  it('runs in the directory it was given', async () => {
    expect((await node('console.log(process.cwd())')).output).toBe(`${cwd}\n`);
  });

  it('cannot read what is typed', async () => {
    const ended = await node(
      'process.stdin.on("data", () => {}).on("end", () => console.log("end"))',
    );
    expect(ended).toMatchObject({ code: 0, output: 'end\n' });
  });

  it('that does not exist ends with 127 and its name', async () => {
    const ended = await runQuietly({ command: 'no-such-program', args: [], cwd });
    expect(ended).toMatchObject({ code: 127, output: expect.stringContaining('no-such-program') });
  });

  it('that a signal ended did not succeed', async () => {
    const ended = await node('process.kill(process.pid, "SIGKILL")');
    expect(ended).toMatchObject({ code: 137, interrupted: false });
  });

  it('that Ctrl-C ended was interrupted, also when we have not heard of it yet', async () => {
    const ended = await node('process.kill(process.pid, "SIGINT")');
    expect(ended).toMatchObject({ code: 130, interrupted: true });
    expect(await node('process.exitCode = 130')).toMatchObject({ code: 130, interrupted: true });
  });
});

/** A process of ours that runs a program and is interrupted itself. */
function interrupted(): ChildProcess {
  const script = `
    import { runQuietly } from ${JSON.stringify(join(import.meta.dirname, '../../src/terminal/run.ts'))};
    const args = ['-e', 'console.log("up"); setInterval(() => {}, 1000)'];
    const ended = runQuietly({ command: process.execPath, args, cwd: process.cwd() });
    console.log('started');
    console.log(JSON.stringify(await ended), process.listenerCount('SIGINT'));
  `;
  const args = ['--import', 'tsx', '--input-type=module', '-e', script];
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
}

it.each(['SIGINT', 'SIGTERM'] as const)('%s ends the program, which is told', async (signal) => {
  const child = interrupted();
  let printed = '';
  await new Promise<void>((resolve) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      if (printed === '') child.kill(signal);
      printed += String(chunk);
    });
    child.once('close', () => resolve());
  });
  expect(printed).toMatch(/^started\n\{"code":\d+,.*"interrupted":true\} 0\n$/);
  expect(child.exitCode).toBe(0);
});
