import type { Finding } from './finding.js';
import type { Level } from './rule.js';

const REACH: Record<Level, readonly Level[]> = {
  must: ['must'],
  should: ['must', 'should'],
  may: ['must', 'should', 'may'],
};

/** 1 when something broken is at least as grave as `failOn`, else 0. */
export function exitCodeOf(findings: readonly Finding[], failOn: Level): 0 | 1 {
  const counts = REACH[failOn];
  const grave = ({ outcome, level }: Finding): boolean =>
    (outcome === 'fail' || outcome === 'warn') && counts.includes(level);
  return findings.some(grave) ? 1 : 0;
}
