import type { Choice } from '../options/option.js';
import type { PickQuestion } from './pick.js';

/** A question with a short text as its answer. */
export interface TextQuestion {
  readonly message: string;
  readonly initial: string;
  /** What is wrong with an answer, in words; undefined when nothing is. */
  check(text: string): string | undefined;
}

/** A question with one answer out of a few. */
export interface ChoiceQuestion {
  readonly message: string;
  readonly choices: readonly Choice[];
  readonly initial?: string | undefined;
}

/** Somebody who can put questions to the person: on a screen that is redrawn, or line by line. */
export interface Asker {
  text(question: TextQuestion): Promise<string>;
  choose(question: ChoiceQuestion): Promise<string>;
  pick(question: PickQuestion): Promise<readonly string[]>;
}
