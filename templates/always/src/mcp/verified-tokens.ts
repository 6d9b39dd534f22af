import { digest } from '../auth/digest.js';

const MOST_KEPT = 1000;

interface Expiring {
  /** Seconds since the epoch. */
  readonly exp: number;
}

/**
 * What tokens said whose signature was found good a while ago. A client sends the same one with every
 * request, and a signature takes longer to check than all the rest of it. Nothing else about a token
 * may be remembered: whether it is withdrawn is asked every time.
 */
export class VerifiedTokens<Claims extends Expiring> {
  readonly #kept = new Map<string, Claims>();

  /** Undefined also once it has expired: then the check says why it is refused. */
  find(token: string): Claims | undefined {
    const key = digest(token);
    const claims = this.#kept.get(key);
    if (claims === undefined || claims.exp * 1000 > Date.now()) return claims;
    this.#kept.delete(key);
    return undefined;
  }

  keep(token: string, claims: Claims): void {
    this.#kept.set(digest(token), claims);
    // A map keeps its order: the first is the one that was verified first.
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
  }
}
