import { join } from 'node:path';
import type { Row } from '../server/row.js';
import { type Goal, goalRow } from './goal-row.js';
import { installRows } from './install-rows.js';
import { packedRows } from './packed-rows.js';
import { installPeers } from './peers.js';
import { costs } from './ratios.js';
import { scriptOfSameFiles } from './same-files.js';

const bin = join(import.meta.dirname, '../../../bin/create-mcp-auth.cjs');
const ROUNDS = 25;

/** The command line against an empty Node and against others that make projects, in one run. */
export async function benchCli(): Promise<Row[]> {
  const peers = installPeers();
  return [...startRows(), ...projectRows(peers), ...packedRows(), ...(await installRows())];
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
  const goals = {
    '--help': 1.1,
    '--version': 1.1,
    'help of a command': 1.8,
    'help among other words': 1.8,
    'a usage error': 1.8,
  };
  const rows = Object.entries(goals);
  return rows.map(([what, most]) => goalRow({ what, most, against: 'node -e 0' }, cost));
}

function projectRows(peers: ReturnType<typeof installPeers>): Row[] {
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
  const goals: readonly Omit<Goal, 'what'>[] = [
    { against: 'create-vite', most: 1.5, aim: 1.15 },
    { against: 'sv create', most: 0.5 },
    { against: 'the same files', most: 1.5 },
  ];
  return goals.map((goal) => goalRow({ what: 'the recommended project', ...goal }, cost));
}
