import type { FunctionFact } from '../code-facts.js';
import type { Seen } from '../evidence.js';
import { findSecretChecks } from '../secrets/find-secret-checks.js';

/** The functions that a client meets before it has a code. */
interface Before {
  readonly registering: () => readonly FunctionFact[];
  readonly authorizing: () => readonly FunctionFact[];
}

/** Where public clients may not register, or get no code: they never come to the token endpoint. */
export function turnedAway({ registering, authorizing }: Before): Seen[] {
  // Nobody sends a secret where a person logs in: it is the one that is kept.
  const kept = authorizing()
    .flatMap(findSecretChecks)
    .filter(({ kind }) => kind === 'demanded');
  const refused = [...registering(), ...authorizing()]
    .flatMap(findSecretChecks)
    .filter(({ kind }) => kind === 'refuses-none');
  return [...refused, ...kept].map(({ what, place }) => {
    return { what: `public clients are turned away before: ${what}`, place };
  });
}
