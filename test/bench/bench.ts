import { availableParallelism, loadavg } from 'node:os';
import { benchCheck } from './check/bench-check.js';
import { benchCli } from './cli/bench-cli.js';
import { benchPatch } from './patch/bench-patch.js';
import type { Row } from './server/row.js';

/** `npm run bench`, or `npm run bench -- cli`: each part measures by itself, nothing beside it. */
const PARTS: Readonly<Record<string, () => Row[] | Promise<Row[]>>> = {
  check: benchCheck,
  cli: benchCli,
  patch: benchPatch,
  server: async () => (await import('./server/bench-server.js')).benchServer(),
};

const wanted = process.argv.slice(2);
for (const [name, measure] of Object.entries(PARTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const rows = await measure();
  const width = (key: 'what' | 'goal') => Math.max(...rows.map((row) => row[key].length));
  const lines = rows.map(({ what, goal, figure, ok }) =>
    [ok ? 'ok  ' : 'MISS', what.padEnd(width('what')), goal.padEnd(width('goal')), figure].join(
      '  ',
    ),
  );
  // Times and rates say little without it; ratios and processor time say most.
  const load = `load ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} cores`;
  process.stdout.write(`${[`\n${name} (${load})`, ...lines].join('\n')}\n`);
}
