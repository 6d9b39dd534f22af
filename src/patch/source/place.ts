/** A place a person can go to; line and column count from one. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** `[start, end)` of a text, counted in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether one span lies in the other, which may be itself. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
