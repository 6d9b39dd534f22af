import { spawn, type StdioOptions } from 'node:child_process';
import { constants } from 'node:os';

/**
 * What a shell calls the end by Ctrl-C. The terminal tells the program, too, and the news of its end
 * may come before our own.
 */
const INTERRUPTED = 130;

/** A program to run in a directory. The words come from our own tables, never from outside. */
export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
}

/** How a program ended. */
export interface Ended {
  /** Its exit code; 128 and the number of the signal that ended it, as shells count; 127 when there is none. */
  readonly code: number;
  /** What it printed, both streams as they came. Empty when it wrote to the terminal itself. */
  readonly output: string;
  readonly interrupted: boolean;
}

/** Runs a program to its end and keeps what it prints. Ctrl-C ends the program and is told in the result. */
export function runQuietly(program: Program): Promise<Ended> {
  return run(program, ['ignore', 'pipe', 'pipe']);
}

/** Runs a program that talks to the person itself. Ctrl-C reaches it through the terminal. */
export function runOpenly(program: Program): Promise<Ended> {
  return run(program, 'inherit');
}

function run({ command, args, cwd }: Program, stdio: StdioOptions): Promise<Ended> {
  const chunks: Buffer[] = [];
  const interruption = new AbortController();
  const interrupt = () => interruption.abort();
  // Before the program starts: its first word may be what makes the person press Ctrl-C.
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  // On Windows package managers are scripts, which only a shell can start.
  const child = spawn(command, args, { cwd, shell: process.platform === 'win32', stdio });
  interruption.signal.addEventListener('abort', () => child.kill('SIGTERM'));
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve) => {
    const settle = (code: number, text = '') => {
      process.off('SIGINT', interrupt);
      process.off('SIGTERM', interrupt);
      const output = Buffer.concat(chunks).toString() + text;
      resolve({ code, output, interrupted: interruption.signal.aborted || code === INTERRUPTED });
    };
    child.once('error', (error) => settle(127, error.message));
    child.once('close', (code, signal) =>
      settle(code ?? 128 + constants.signals[signal ?? 'SIGKILL']),
    );
  });
}
