import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A program as it is started, in a new directory each time. */
export interface Started {
  readonly args: readonly string[];
  /** The exit code it has to end with: a program that fails early is fast for nothing. */
  readonly exitCode?: number;
}

/** Node 20 reads what these name before it starts, which would hide every ratio. */
const SLOW = /^(NODE_|npm_|CI$|FORCE_COLOR$)/;

/**
 * Seconds of processor time, user and system together, that Node takes for a program from its start to
 * its end: the shell's own `time` reads what the kernel counted.
 */
export function cpuTime({ args, exitCode = 0 }: Started): number {
  const cwd = mkdtempSync(join(tmpdir(), 'bench-cli-'));
  const env = Object.entries(process.env).filter(([name]) => !SLOW.test(name));
  const script = 'TIMEFORMAT="%3U %3S"; time "$@" >/dev/null 2>&1';
  const ended = spawnSync('bash', ['-c', script, 'bash', process.execPath, ...args], {
    cwd,
    env: Object.fromEntries(env),
    encoding: 'utf8',
    input: '',
  });
  rmSync(cwd, { recursive: true, force: true });
  const [user, system] = ended.stderr.trim().split(' ').map(Number);
  if (ended.status !== exitCode || user === undefined || system === undefined) {
    throw new Error(`${args.join(' ')} ended with ${ended.status}: ${ended.stderr}`);
  }
  return user + system;
}
