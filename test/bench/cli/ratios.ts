import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Started, cpuTime } from './cpu-time.js';

/** What a program costs: the median in milliseconds, and of its ratios to the first one, round by round. */
export interface Cost {
  readonly ms: number;
  /** How often the first, by name of the one it is compared with. */
  timesOf(other: string): number;
}

/**
 * Runs every program once per round, in turn and each round beginning with another, so that whatever
 * else the machine does meets all of them alike.
 */
export function costs(
  programs: Readonly<Record<string, Started>>,
  rounds: number,
): (name: string) => Cost {
  const names = Object.keys(programs);
  const taken = new Map<string, number[]>(names.map((name) => [name, []]));
  const folder = mkdtempSync(join(tmpdir(), 'bench-cli-'));
  for (let round = -1; round < rounds; round += 1) {
    for (const index of names.keys()) {
      const name = names[(index + round + names.length) % names.length] ?? '';
      const program = programs[name];
      const seconds = program === undefined ? NaN : cpuTime(program, folder);
      // The first round fills the caches of the disk.
      if (round >= 0) taken.get(name)?.push(seconds);
    }
  }
  rmSync(folder, { recursive: true, force: true });
  return (name) => {
    const own = taken.get(name) ?? [];
    return {
      ms: median(own) * 1000,
      timesOf: (other) =>
        median(own.map((seconds, round) => seconds / (taken.get(other)?.[round] ?? NaN))),
    };
  };
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2;
}
