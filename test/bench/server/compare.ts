import type { Measured } from './rounds.js';
import type { Row } from './row.js';

export interface Comparison {
  readonly what: string;
  /** Whom it is compared with, as it is named in the table. */
  readonly against: string;
  readonly least: number;
  readonly ours: Measured;
  readonly theirs: Measured;
}

/**
 * How often one server does a thing in the time another takes. Both have one core, so that is the
 * ratio of the core's time one answer takes, which other load on the machine changes least.
 */
export function compare({ what, against, least, ours, theirs }: Comparison): Row {
  const ratio = theirs.cpu / ours.cpu;
  return {
    what,
    goal: `≥ ${least} × ${against}`,
    figure: `${ratio.toFixed(2)} × (${say(ours)}; theirs ${say(theirs)})`,
    ok: ratio >= least,
  };
}

function say({ perSecond, p99, cpu }: Measured): string {
  return `${Math.round(perSecond)}/s, p99 ${p99} ms, ${cpu.toFixed(3)} ms CPU`;
}
