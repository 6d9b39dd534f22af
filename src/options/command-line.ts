import type { RawAnswers } from './read-answers.js';

/** What a command is started with. */
export interface CommandLine {
  /** What was typed, by key of the command's tables; not yet checked. */
  readonly flags: RawAnswers;
  /** The folder of the bundle, where the templates are. */
  readonly dist: string;
  /** Of this package; most commands never ask. */
  readonly version: () => string;
}
