/** One line of the table: what was measured, what it must reach, and whether it did. */
export interface Row {
  readonly what: string;
  readonly goal: string;
  readonly figure: string;
  readonly ok: boolean;
}
