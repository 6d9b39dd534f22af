import type { Row } from '../server/row.js';
import type { Cost } from './ratios.js';

/** What a program may cost, as a multiple of another one that ran in the same rounds. */
export interface Goal {
  readonly what: string;
  readonly most: number;
  readonly against: string;
  /** What would be better still. */
  readonly aim?: number;
}

/** The line of the table that says whether a goal was reached. */
export function goalRow({ what, most, against, aim }: Goal, cost: (name: string) => Cost): Row {
  const ours = cost(what);
  const ratio = ours.timesOf(against);
  const better = aim === undefined ? '' : `, better ${aim.toFixed(2)}`;
  return {
    what,
    goal: `≤ ${most.toFixed(2)} × ${against}${better}`,
    figure: `${ratio.toFixed(2)} × (${ours.ms.toFixed(0)} ms; theirs ${cost(against).ms.toFixed(0)} ms)`,
    ok: ratio <= most,
  };
}
