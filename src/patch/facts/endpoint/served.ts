import type { FunctionFact } from '../code-facts.js';

/** What serves an endpoint, and the path it is at. */
export interface Served {
  readonly entries: readonly FunctionFact[];
  readonly reached: readonly FunctionFact[];
  readonly path: string | undefined;
}
