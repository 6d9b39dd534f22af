import type { DecidedList, FileEdit, Verdict } from '../decisions/decision.js';
import type { ProjectFacts } from '../facts/find-facts.js';

/** One kind of repair. All steps read the same original texts. */
export interface Step {
  /** The name of `--only`. */
  readonly id: string;
  /** The decisions it carries out. `ask` is planned as well, for the person who agrees. */
  readonly verdicts: readonly Verdict[];
  /** The list is changed by the first step that has an edit for it; the tests by every step that has one. */
  readonly changes: 'the list' | 'the tests';
  /** The edits that carry out one decision of all; none when the step has nothing to do with it. */
  readonly edit: (
    facts: ProjectFacts,
    decided: DecidedList,
    all: readonly DecidedList[],
  ) => readonly FileEdit[];
}
