import type { Plan } from '../plan/plan.js';
import type { Decision } from './decisions/decision.js';

export interface PatchOptions {
  /** Only these steps; every repair when absent. */
  readonly only?: readonly string[];
  /** Also reads the lists off a table of client types: the step `derive`, which is no repair. */
  readonly derive?: boolean;
  /** The decisions of an earlier plan as a person made them: their verdicts stand. */
  readonly settled?: readonly Decision[];
}

/** What to do with a project, and why: the plan the command shows and writes. */
export interface PatchPlan {
  readonly plan: Plan;
  readonly decisions: readonly Decision[];
}
