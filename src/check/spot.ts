/** A place in the source that a finding is about; line and column count from one. */
export interface Spot {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** What stands there, in a sentence. */
  readonly seen: string;
}

/** The place as editors and terminals open it. */
export function spotText({ file, line, column }: Omit<Spot, 'seen'>): string {
  return `${file}:${line}:${column}`;
}
