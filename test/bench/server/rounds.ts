import { join } from 'node:path';
import { firstAnswer, LOAD_CORE, runNode } from './run-node.js';
import type { Running } from './running.js';
import type { Workshop } from './workshop.js';

export const ROUNDS = 5;
export const CONNECTIONS = 16;
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 3);
/** Code that runs often is compiled again for speed, which takes some thousand requests. */
const WARM_UP = { rounds: 8, requests: 6000 };

/** As many rounds as there can be for one server. */
export const MOST_ROUNDS = ROUNDS + WARM_UP.rounds;

/** The request one server is sent over and over; each refresh token is one connection's first. */
export interface Load {
  readonly server: Running;
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly refreshTokens?: readonly string[];
}

/** Medians over the rounds. */
export interface Measured {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p99: number;
  /** Milliseconds of the server's core for one answer: what load on this machine disturbs least. */
  readonly cpu: number;
}

/**
 * Sends each server its load in turn, for some rounds, once all are warm. The order changes from
 * round to round, so that none always follows the same one.
 */
export async function measure<Name extends string>(
  workshop: Workshop,
  loads: Readonly<Record<Name, () => Load | Promise<Load>>>,
): Promise<Record<Name, Measured>> {
  const names = Object.keys(loads) as Name[];
  for (const name of names) await warmUp(workshop, loads[name]);
  const rounds = new Map(names.map((name) => [name, [] as Measured[]]));
  for (let round = 0; round < ROUNDS; round += 1) {
    const turned = names.map((_, turn) => names[(round + turn) % names.length] ?? _);
    for (const name of turned) {
      rounds.get(name)?.push(await oneRound(workshop, await loads[name]()));
    }
  }
  const medians = [...rounds].map(([name, all]) => [name, medianOf(all)]);
  return Object.fromEntries(medians) as Record<Name, Measured>;
}

async function warmUp(workshop: Workshop, load: () => Load | Promise<Load>): Promise<void> {
  let answered = 0;
  for (let round = 0; round < WARM_UP.rounds && answered < WARM_UP.requests; round += 1) {
    answered += (await oneRound(workshop, await load())).perSecond * SECONDS;
  }
}

function medianOf(rounds: readonly Measured[]): Measured {
  return {
    perSecond: median(rounds.map(({ perSecond }) => perSecond)),
    p99: median(rounds.map(({ p99 }) => p99)),
    cpu: median(rounds.map(({ cpu }) => cpu)),
  };
}

async function oneRound({ peers }: Workshop, { server, ...request }: Load): Promise<Measured> {
  const before = server.cpu();
  const child = runNode({
    script: join(peers, 'load.mjs'),
    cwd: peers,
    core: LOAD_CORE,
    settings: { connections: CONNECTIONS, seconds: SECONDS, ...request },
  });
  const { answered, failed, p99, duration } = (await firstAnswer(child)) as Record<string, number>;
  const cpu = server.cpu() - before;
  if (!answered || failed) {
    throw new Error(`${server.name}: ${failed} of ${answered} requests to ${request.url} failed`);
  }
  return { perSecond: answered / (duration ?? SECONDS), p99: p99 ?? NaN, cpu: cpu / answered };
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
