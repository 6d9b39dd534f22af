/** Expected trouble, told to a person: what was wanted, what was seen, what to do next. */
export interface Problem {
  /** One sentence: what was wanted and what was seen. */
  readonly message: string;
  /** What to do next, as an action or a command to type. */
  readonly hint?: string;
  /** A flag, a file, or `file:line:column`. */
  readonly where?: string;
}

/** 1: the answer is no. 2: could not work. 3: refused for safety. 130: cancelled. */
export type FailureCode = 1 | 2 | 3 | 130;

/** The one error thrown on purpose; `main` turns it into words and an exit code. */
export class Stop extends Error {
  readonly exitCode: FailureCode;
  readonly problems: readonly Problem[];

  constructor(exitCode: FailureCode, ...problems: readonly Problem[]) {
    super(problems.map((problem) => problem.message).join('\n'));
    this.name = 'Stop';
    this.exitCode = exitCode;
    this.problems = problems;
  }
}
