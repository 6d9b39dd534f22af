import { type ChildProcess, spawn } from 'node:child_process';

/** A program to run in a directory. The words come from our own tables, never from outside. */
export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
}

/** How a program ended: its exit code, or the signal that ended it. */
export interface Ended {
  readonly code: number;
  /** What it printed, both streams as they came. Empty when it wrote to the terminal itself. */
  readonly output: string;
  readonly interrupted: boolean;
}

/** Runs a program to its end and keeps what it prints. Ctrl-C ends the program and is told in the result. */
export function runQuietly(program: Program): Promise<Ended> {
  return end(start(program, 'pipe'));
}

/** Runs a program that talks to the person itself. Ctrl-C reaches it through the terminal. */
export function runOpenly(program: Program): Promise<Ended> {
  return end(start(program, 'inherit'));
}

function start({ command, args, cwd }: Program, stdio: 'pipe' | 'inherit'): ChildProcess {
  // On Windows package managers are scripts, which only a shell can start.
  return spawn(command, args, {
    cwd,
    shell: process.platform === 'win32',
    stdio: stdio === 'inherit' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  });
}

function end(child: ChildProcess): Promise<Ended> {
  const chunks: Buffer[] = [];
  let interrupted = false;
  const interrupt = () => {
    interrupted = true;
    child.kill('SIGTERM');
  };
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  return new Promise((resolve) => {
    const settle = (code: number, text = '') => {
      process.off('SIGINT', interrupt);
      process.off('SIGTERM', interrupt);
      resolve({ code, output: Buffer.concat(chunks).toString() + text, interrupted });
    };
    child.once('error', (error) => settle(127, error.message));
    child.once('close', (code) => settle(code ?? 130));
  });
}
