/** What a command wants done to a directory. Preview, `--json`, the diff and the write read this one value. */
export interface Plan {
  readonly changes: readonly Change[];
  readonly notes: readonly Note[];
}

export type Change = Creation | Edition;

/** A file that must not exist yet. */
export interface Creation {
  readonly kind: 'create';
  /** Relative to the root of the plan, separated by `/`. */
  readonly path: string;
  readonly text: string;
  /** Permission bits, for example `0o600`; the default of the system when absent. */
  readonly mode?: number;
}

/** A file that must still read `before`: what it says is the lock. */
export interface Edition {
  readonly kind: 'edit';
  readonly path: string;
  readonly before: string;
  readonly edits: readonly Edit[];
}

/** Replaces `[start, end)` of the original text, counted in UTF-16 code units. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The reason, shown beside the diff. */
  readonly why: string;
}

/** Something worth telling that is not a change. */
export interface Note {
  readonly message: string;
  readonly hint?: string;
  readonly where?: string;
}
