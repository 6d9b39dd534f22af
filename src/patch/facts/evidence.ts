import type { Place } from '../source/place.js';

/** What was seen at one place. */
export interface Seen {
  readonly what: string;
  readonly place: Place;
}

/** What was seen, and whether it speaks for public clients being let in. */
export interface Evidence extends Seen {
  readonly speaks: 'for' | 'against' | 'neither';
}

/** What was seen keeps public clients out, or may. */
export function speaksAgainst(seen: Seen): Evidence {
  return { speaks: 'against', ...seen };
}
