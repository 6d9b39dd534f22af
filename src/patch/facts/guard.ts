import type { FunctionFact } from './code-facts.js';
import type { Place } from './facts.js';

/** What may ask for the secret of a client before the endpoint does. */
export interface Guard {
  readonly what: string;
  readonly place: Place;
}

/** What serves an endpoint, and the path it is at. */
export interface Served {
  readonly entries: readonly FunctionFact[];
  readonly reached: readonly FunctionFact[];
  readonly path: string | undefined;
}
