import { join } from 'node:path';
import type { Row } from '../server/row.js';
import { packedSizeRow } from './packed-size.js';
import { installPeers } from './peers.js';
import { type Cost, costs } from './ratios.js';
import { scriptOfSameFiles } from './same-files.js';

const bin = join(import.meta.dirname, '../../../bin/create-mcp-auth.cjs');
const ROUNDS = 25;

/** The command line against an empty Node and against others that make projects, in one run. */
export function benchCli(): Row[] {
  return [...startRows(), ...projectRows(), packedSizeRow(150)];
}

function startRows(): Row[] {
  const cost = costs(
    {
      'node -e 0': { args: ['-e', '0'] },
      '--help': { args: [bin, '--help'] },
      '--version': { args: [bin, '--version'] },
      'help of a command': { args: [bin, 'check', '--help'] },
      'help among other words': { args: [bin, 'app', '--yes', '--help'] },
      'a usage error': { args: [bin, 'app', '--bogus'], exitCode: 2 },
    },
    ROUNDS,
  );
  const most = { '--help': 1.1, '--version': 1.1, 'help of a command': 1.8, 'a usage error': 1.8 };
  const goals = { ...most, 'help among other words': 1.8 };
  return Object.entries(goals).map(([what, goal]) =>
    row({ what, goal, against: 'node -e 0' }, cost),
  );
}

function projectRows(): Row[] {
  const peers = installPeers();
  const sv = ['--template', 'minimal', '--types', 'ts', '--no-add-ons', '--no-install'];
  const vite = ['--template', 'vanilla-ts', '--no-interactive'];
  const cost = costs(
    {
      'the recommended project': { args: [bin, 'app', '--yes', '--no-install', '--no-git'] },
      'the same files': { args: [scriptOfSameFiles(bin)] },
      'create-vite': { args: [peers['create-vite'], 'app', ...vite] },
      'sv create': { args: [peers.sv, 'create', 'app', ...sv] },
    },
    ROUNDS,
  );
  const what = 'the recommended project';
  return [
    row({ what, goal: 1.5, against: 'create-vite' }, cost),
    row({ what, goal: 0.5, against: 'sv create' }, cost),
    row({ what, goal: 1.6, against: 'the same files' }, cost),
  ];
}

interface Goal {
  readonly what: string;
  /** The most it may cost, as a multiple. */
  readonly goal: number;
  readonly against: string;
}

function row({ what, goal, against }: Goal, cost: (name: string) => Cost): Row {
  const ours = cost(what);
  const ratio = ours.timesOf(against);
  return {
    what,
    goal: `≤ ${goal.toFixed(2)} × ${against}`,
    figure: `${ratio.toFixed(2)} × (${ours.ms.toFixed(0)} ms; theirs ${cost(against).ms.toFixed(0)} ms)`,
    ok: ratio <= goal,
  };
}
