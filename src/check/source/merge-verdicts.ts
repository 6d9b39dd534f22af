import { several } from '../facts/say.js';
import type { Verdict } from '../rule.js';
import type { Spot } from '../spot.js';

/** What the source says about one rule at one place. */
export interface SourceVerdict {
  readonly rule: string;
  readonly verdict: Verdict;
  readonly place: Omit<Spot, 'seen'>;
}

const WORST: readonly Verdict['outcome'][] = ['broken', 'unknown', 'pass', 'notApplicable'];

/** One verdict of several about the same rule: the worst, with every place it was seen at. */
export function mergeVerdicts(verdicts: readonly SourceVerdict[]): {
  readonly verdict: Verdict;
  readonly spots: readonly Spot[];
} {
  const worst = WORST.flatMap((outcome) =>
    verdicts.filter(({ verdict }) => verdict.outcome === outcome),
  );
  const [first] = worst;
  if (first === undefined) throw new RangeError('There is no verdict to merge.');
  const same = worst.filter(({ verdict }) => verdict.outcome === first.verdict.outcome);
  const seen = several([...new Set(same.map(({ verdict }) => verdict.seen))]);
  return {
    verdict: { ...first.verdict, seen },
    spots: same.map(({ verdict, place }) => ({ ...place, seen: verdict.seen })),
  };
}
