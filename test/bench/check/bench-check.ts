import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { check } from '../../../src/check/check.js';
import type * as Library from '../../../src/index.js';
import { CHANCE } from '../../check/examine.js';
import { median } from '../server/rounds.js';
import type { Row } from '../server/row.js';
import { replay, wavesOf } from './replay.js';

const WARM_UP = 30;
const ROUNDS = 101;
const MOST = 1.5;

/** Milliseconds of one turn: as a clock counts them, and as the processor of this process does. */
interface Turn {
  readonly clock: number;
  readonly processor: number;
}

/** A full passive check against its own requests alone, in turn in one process. */
export async function benchCheck(): Promise<Row[]> {
  const server = fork(join(import.meta.dirname, 'serve.ts'));
  const [url] = (await once(server, 'message')) as [string];
  try {
    return await rows(url);
  } finally {
    server.disconnect();
  }
}

async function rows(url: string): Promise<Row[]> {
  // What people run is the bundle: loaded from source, every function carries a name that costs time.
  const bundle: typeof Library = createRequire(import.meta.url)('../../../dist/index.cjs');
  const checked = () => bundle.check(url);
  const waves = wavesOf((await check({ url, ...CHANCE })).log);
  const checks: Turn[] = [];
  const alone: Turn[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const turns = [
      async () => checks.push(await timed(checked)),
      async () => alone.push(await timed(() => replay(waves))),
    ];
    for (const turn of round % 2 === 0 ? turns : turns.toReversed()) await turn();
  }
  return [row(checks.slice(WARM_UP), alone.slice(WARM_UP), waves.flat().length)];
}

async function timed(run: () => Promise<unknown>): Promise<Turn> {
  const [before, started] = [process.cpuUsage(), performance.now()];
  await run();
  const clock = performance.now() - started;
  const { user, system } = process.cpuUsage(before);
  return { clock, processor: (user + system) / 1000 };
}

function row(checks: readonly Turn[], alone: readonly Turn[], requests: number): Row {
  const of = (turns: readonly Turn[], key: keyof Turn) => median(turns.map((turn) => turn[key]));
  const ratio = median(checks.map(({ clock }, round) => clock / (alone[round]?.clock ?? NaN)));
  const say = (turns: readonly Turn[]) =>
    `${of(turns, 'clock').toFixed(1)} ms, ${of(turns, 'processor').toFixed(1)} ms CPU`;
  return {
    what: `a full passive check, ${requests} requests`,
    goal: `≤ ${MOST} × its requests alone`,
    figure: `${ratio.toFixed(2)} × (${say(checks)}; alone ${say(alone)})`,
    ok: ratio <= MOST,
  };
}
