import { CELLS, LIBRARIES, MACHINE_CELLS, type Cell } from '../../test/slow/clients/cells.js';
import { METHODS, WAYS } from '../../test/slow/clients/method.js';
import { PRESETS, REBINDING } from '../../test/slow/conformance/presets.js';
import { FAULTS } from '../../test/slow/faults/claims.js';
import { MANAGERS } from '../../test/slow/registry/managers.js';
import { markdownTable } from '../options/markdown-table.js';

/** What the suites of `test/slow` prove, as the tables of the README: read off their own cases. */
export const PROOF_TABLES: Readonly<Record<string, () => string>> = {
  'proved clients': () => {
    const people = WAYS.map((way) => row(way, CELLS, { way }));
    const machines = row('machine, pre-registered', MACHINE_CELLS);
    return markdownTable(['', ...METHODS.map((method) => `\`${method}\``)], [...people, machines]);
  },
  'proved conformance': () => {
    const rows = Object.entries(PRESETS).map(([name, { metadata, flow }]) => {
      return [name, ...[metadata, flow, REBINDING].map(allPassed)];
    });
    return markdownTable(['Project', 'Metadata', 'Code flow', 'Host and Origin'], rows);
  },
  'proved managers': () => {
    const rows = Object.entries(MANAGERS).map(([manager, { name, command }]) => {
      return [manager, `\`${name} ${command.join(' ')}\``];
    });
    return markdownTable(['Package manager', 'Command'], rows);
  },
  'proved faults': () => {
    const rows = Object.values(FAULTS).map(({ fault, holds }) => [fault, holds]);
    return markdownTable(['Fault', 'What holds'], rows);
  },
};

/** Which libraries were seen to connect, by method. */
function row(name: string, cells: readonly Cell[], wanted: Partial<Cell> = {}): readonly string[] {
  const inRow = cells.filter(({ way }) => way === (wanted.way ?? way));
  const found = METHODS.map((method) => inRow.filter((cell) => cell.method === method));
  return [name, ...found.map((some) => librariesOf(some))];
}

function librariesOf(cells: readonly Cell[]): string {
  if (cells.length === 0) return '–';
  return cells.length === LIBRARIES.length ? 'all' : cells.map(({ library }) => library).join(', ');
}

function allPassed(checks: number): string {
  return checks === 0 ? '–' : `${checks}/${checks}`;
}
