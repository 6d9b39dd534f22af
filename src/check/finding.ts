import type { Level } from './rule.js';
import type { Spot } from './spot.js';

export const OUTCOMES = ['fail', 'warn', 'unknown', 'pass', 'notApplicable'] as const;

/** `fail`: a broken must. `warn`: a broken should or may. `unknown` is never green. */
export type Outcome = (typeof OUTCOMES)[number];

/** What one rule found: data for every report. */
export interface Finding {
  readonly rule: string;
  readonly title: string;
  readonly level: Level;
  readonly source: string;
  readonly link: string;
  readonly outcome: Outcome;
  readonly seen: string;
  /** What to change; only when something is broken. */
  readonly fix?: string;
  /** The setting of the known engine that changes it. */
  readonly setting?: string;
  /** Where in the source it was seen; absent when a running server was looked at. */
  readonly spots?: readonly Spot[];
}
