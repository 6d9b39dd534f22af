import type { Place } from './facts.js';

/** What may ask for the secret of a client before the endpoint does. */
export interface Guard {
  readonly what: string;
  readonly place: Place;
}
