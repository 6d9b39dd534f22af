import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { join } from 'node:path';

export const bin = join(import.meta.dirname, '../bin/create-mcp-auth.cjs');

/** How the program ended, without a terminal. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program in a directory as a package manager would, without a terminal. */
export function runBin(args: readonly string[], options: SpawnSyncOptions): Run {
  const clean = Object.entries(process.env).filter(([name]) => !/^npm_|^CI$|_COLOR$/.test(name));
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    input: '',
    ...options,
    encoding: 'utf8',
    env: { ...Object.fromEntries(clean), ...options.env },
  });
  return { status, stdout, stderr };
}
