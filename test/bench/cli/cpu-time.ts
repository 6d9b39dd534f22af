import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';

/** A program as it is started. */
export interface Started {
  readonly args: readonly string[];
  /** What is started; Node without. */
  readonly program?: string;
  /** The exit code it has to end with: a program that fails early is fast for nothing. */
  readonly exitCode?: number;
}

/** Node 20 reads what these name before it starts, which would hide every ratio. */
const SLOW = /^(NODE_|npm_|CI$|FORCE_COLOR$)/;

/**
 * Seconds of processor time, user and system together, that a program takes from its start to its end: the shell's own `time` reads what the kernel counted.
 *
 * @param folder where it gets a new directory of its own to run in, which stays: files that were just
 * removed make those that are written next cost twice as much.
 */
export function cpuTime(
  { args, program = process.execPath, exitCode = 0 }: Started,
  folder: string,
): number {
  const cwd = mkdtempSync(join(folder, 'run-'));
  const env = Object.entries(process.env).filter(([name]) => !SLOW.test(name));
  const script = 'TIMEFORMAT="%3U %3S"; time "$@" >/dev/null 2>&1';
  const ended = spawnSync('bash', ['-c', script, 'bash', program, ...args], {
    cwd,
    env: Object.fromEntries(env),
    encoding: 'utf8',
    input: '',
  });
  const [user, system] = ended.stderr.trim().split(' ').map(Number);
  if (ended.status !== exitCode || user === undefined || system === undefined) {
    throw new Error(`${args.join(' ')} ended with ${ended.status}: ${ended.stderr}`);
  }
  return user + system;
}
