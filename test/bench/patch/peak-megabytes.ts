import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** The most memory that Node holds at once while it runs a program. */
export function peakMegabytes(args: readonly string[]): number {
  const tell = ['--require', join(import.meta.dirname, 'tell-peak.cjs')];
  const ended = spawnSync(process.execPath, [...tell, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  });
  const [, kilobytes] = /peak (\d+)\s*$/.exec(ended.stderr) ?? [];
  if (ended.status !== 0 || kilobytes === undefined) {
    throw new Error(`${args.join(' ')} ended with ${ended.status}: ${ended.stderr.slice(-1000)}`);
  }
  return Number(kilobytes) / 1024;
}
