import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Started } from '../cli/cpu-time.js';
import { type Cost, costs } from '../cli/ratios.js';
import type { Row } from '../server/row.js';
import { peakMegabytes } from './peak-megabytes.js';
import { installRipgrep } from './ripgrep.js';
import { type TreeSize, writeTree } from './synthetic-tree.js';

const bin = join(import.meta.dirname, '../../../bin/create-mcp-auth.cjs');
const ROUNDS = 7;

interface Goal extends TreeSize {
  /** The most it may cost, as a multiple. */
  readonly goal: number;
  readonly against: 'ripgrep' | 'node -e 0';
}

/** Three files in a hundred. */
const SOME = 33;

const GOALS: readonly Goal[] = [
  { files: 100, goal: 2, against: 'node -e 0' },
  { files: 1_000, goal: 2, against: 'node -e 0' },
  { files: 5_000, goal: 2.2, against: 'ripgrep' },
  { files: 20_000, goal: 1.5, against: 'ripgrep' },
  { files: 1_000, oneIn: SOME, goal: 45, against: 'ripgrep' },
  { files: 20_000, oneIn: SOME, goal: 12, against: 'ripgrep' },
];

const MOST_MEGABYTES = 250;

/** Finding and deciding in trees of files, against a search for the same words and an empty Node. */
export function benchPatch(): Row[] {
  const rg = installRipgrep();
  return [
    ...GOALS.map((goal) => inTree(goal, (tree) => costRow(goal, tree, rg))),
    ...[{}, { bytes: 25_000 }].map((own) => {
      const size = { files: 20_000, oneIn: SOME, ...own };
      return inTree(size, (tree) => memoryRow(size, tree));
    }),
  ];
}

function inTree(size: TreeSize, measure: (tree: string) => Row): Row {
  const tree = writeTree(size);
  try {
    return measure(tree);
  } finally {
    rmSync(tree, { recursive: true });
  }
}

function costRow({ goal, against, ...size }: Goal, tree: string, rg: string): Row {
  const words = ['endpoint_auth_methods_supported', 'EndpointAuthMethodsSupported'];
  const patterns = words.flatMap((word) => ['-e', word]);
  const programs: Record<string, Started> = {
    patch: { args: [bin, 'patch', tree, '--dry-run'] },
    ripgrep: {
      program: rg,
      args: ['-l', '-F', ...patterns, tree],
      exitCode: size.oneIn === undefined ? 1 : 0,
    },
    'node -e 0': { args: ['-e', '0'] },
  };
  const cost: (name: string) => Cost = costs(programs, ROUNDS);
  const ratio = cost('patch').timesOf(against);
  return {
    what: `patch, ${nameOf(size)}`,
    goal: `≤ ${goal} × ${against}`,
    figure: `${ratio.toFixed(2)} × (${cost('patch').ms.toFixed(0)} ms; theirs ${cost(against).ms.toFixed(0)} ms)`,
    ok: ratio <= goal,
  };
}

function memoryRow(size: TreeSize, tree: string): Row {
  const peak = peakMegabytes([bin, 'patch', tree, '--dry-run']);
  return {
    what: `patch, ${nameOf(size)}, memory`,
    goal: `≤ ${MOST_MEGABYTES} MB`,
    figure: `${peak.toFixed(0)} MB`,
    ok: peak <= MOST_MEGABYTES,
  };
}

function nameOf({ files, oneIn, bytes }: TreeSize): string {
  const told = oneIn === undefined ? 'nothing to do' : `${Math.round(100 / oneIn)} % candidates`;
  const size = bytes === undefined ? '' : ` of ${bytes / 1000} kB`;
  return `${files} files, ${told}${size}`;
}
