import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import { freePort } from './free-port.js';
import { PASSWORD } from './start-server.js';

/** A built program that runs as a process of its own, as in production. */
export interface Run {
  readonly child: ChildProcess;
  readonly pid: number;
  /** Everything it has written so far. */
  stdout(): string;
  stderr(): string;
  /** The exit code, once it has ended; the name of the signal when one ended it. */
  readonly ended: Promise<number | string>;
}

/** The file of a program: `main`, or one of `commands`. */
export function builtFile(name: string): string {
  return join(inject('built'), `${name}.js`);
}

/** Runs it with this environment only, so that no `.env` of the machine matters. */
export function runBuilt(
  name: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Run {
  // A setting that is there already is not read from .env.
  const absent = { ISSUER: '', PORT: '', DEMO_PASSWORD: '', NODE_ENV: '', DATA_DIR: '' };
  const env = { PATH: process.env['PATH'] ?? '', ...absent, ...environment };
  const child = spawn(process.execPath, [builtFile(name), ...args], { env });
  onTestFinished(() => void child.kill('SIGKILL'));
  const written = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (part: string) => (written.stdout += part));
  child.stderr.setEncoding('utf8').on('data', (part: string) => (written.stderr += part));
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | string);
  const { pid = 0 } = child;
  return { child, pid, ended, stdout: () => written.stdout, stderr: () => written.stderr };
}

/** The settings of a server on a free port. */
export async function settingsFor(dataDir: string): Promise<Record<string, string>> {
  const port = String(await freePort());
  return {
    ISSUER: `http://localhost:${port}`,
    PORT: port,
    DATA_DIR: dataDir,
    DEMO_PASSWORD: PASSWORD,
  };
}

/** Runs the server, and waits until it listens. */
export async function runServer(settings: Readonly<Record<string, string>>): Promise<Run> {
  const run = runBuilt('main', [], settings);
  const listens = new Promise<void>((resolve) => {
    run.child.stdout?.on('data', () => run.stdout().includes('"listening"') && resolve());
  });
  const code = await Promise.race([listens, run.ended]);
  if (code !== undefined) throw new Error(`it ended with ${code}: ${run.stderr()}`);
  return run;
}
