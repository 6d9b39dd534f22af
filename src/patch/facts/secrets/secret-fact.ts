import type { Place } from '../../source/place.js';

/** What one place says about secrets at an endpoint. */
export interface SecretFact {
  readonly kind:
    | 'branches-on-none'
    | 'only-if-kept'
    | 'only-if-sent'
    | 'demanded'
    | 'refuses-none'
    | 'set-by-owner'
    | 'ours-sent-upstream'
    | 'delegated';
  readonly what: string;
  readonly place: Place;
}

/** Whoever has no secret does not get past it. */
export function isDemand(kind: SecretFact['kind']): boolean {
  return kind === 'demanded' || kind === 'delegated' || kind === 'refuses-none';
}
