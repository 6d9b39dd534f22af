import type { Outcome } from '../finding.js';
import type { ClientOutcome } from '../matrix/client-row.js';

type Mark = (text: string) => string;

/** The marks of a stream; without colour each gives its text back. */
export interface Paint {
  readonly bold: Mark;
  readonly dim: Mark;
  readonly red: Mark;
  readonly green: Mark;
  readonly yellow: Mark;
}

interface Sign {
  readonly sign: string;
  readonly colour: keyof Paint;
  /** For a count: "3 broken". */
  readonly words: string;
}

export const OUTCOME_SIGNS: Readonly<Record<Outcome, Sign>> = {
  fail: { sign: '✗', colour: 'red', words: 'broken' },
  warn: { sign: '!', colour: 'yellow', words: 'worth changing' },
  unknown: { sign: '?', colour: 'yellow', words: 'unknown' },
  pass: { sign: '✓', colour: 'green', words: 'as promised' },
  notApplicable: { sign: '–', colour: 'dim', words: 'not applicable' },
};

export const CLIENT_SIGNS: Readonly<Record<ClientOutcome, Sign>> = {
  fails: { sign: '✗', colour: 'red', words: 'will fail' },
  unknown: { sign: '?', colour: 'yellow', words: 'unknown' },
  connects: { sign: '✓', colour: 'green', words: 'connect' },
};

/** How a terminal wants its report. */
export interface TerminalOptions {
  readonly paint: Paint;
  /** Columns of the terminal. */
  readonly width: number;
  /** Also what is fine, every unknown on its own, and every request. */
  readonly verbose: boolean;
  /** What was typed for this check; what asks for more is put behind it. */
  readonly command: string;
}
