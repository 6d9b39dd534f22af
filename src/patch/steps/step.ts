import type { DecidedList, FileEdit } from '../decision.js';
import type { ProjectFacts } from '../find-facts.js';

/** One kind of repair. All steps read the same original texts. */
export interface Step {
  /** The name of `--only`. */
  readonly id: string;
  readonly title: string;
  /** The edits that carry out one decision; none when the step has nothing to do with it. */
  readonly edit: (facts: ProjectFacts, decided: DecidedList) => readonly FileEdit[];
}
