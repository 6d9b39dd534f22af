import { networkOf } from '../auth/per-minute.js';

const WINDOW_MS = 15 * 60 * 1000;

/** Wrong passwords in a window: for one name from one address, and for all names from it. */
const LIMITS = { name: 10, address: 50 } as const;

/** More keys than this are not remembered, so that guessing cannot fill the memory. */
const MOST_KEYS = 20_000;

interface Tally {
  count: number;
  readonly endsAt: number;
}

/** Who is trying. */
export interface Attempt {
  readonly name: string;
  readonly address: string;
}

/**
 * Slows down guessing. It counts in the memory of this process: a restart forgets it, and several
 * processes allow as many times more. A name alone is never locked, or anybody could lock it out.
 */
export class LoginThrottle {
  readonly #tallies = new Map<string, Tally>();

  constructor(private readonly now: () => number = Date.now) {}

  /** Counts an attempt before its password is looked at, so that parallel ones count as well. */
  admits(attempt: Attempt): boolean {
    const [name, address] = keysOf(attempt);
    if (this.#countOf(name) >= LIMITS.name || this.#countOf(address) >= LIMITS.address)
      return false;
    this.#add(name, 1);
    this.#add(address, 1);
    return true;
  }

  /** The password was right: the attempt was none, and those before it were slips. */
  forgive(attempt: Attempt): void {
    const [name, address] = keysOf(attempt);
    this.#tallies.delete(name);
    this.#add(address, -1);
  }

  #countOf(key: string): number {
    const tally = this.#tallies.get(key);
    return tally && tally.endsAt > this.now() ? tally.count : 0;
  }

  #add(key: string, by: number): void {
    const count = this.#countOf(key) + by;
    const tally = this.#tallies.get(key);
    const endsAt = tally && tally.endsAt > this.now() ? tally.endsAt : this.now() + WINDOW_MS;
    if (!tally) this.#makeRoom();
    this.#tallies.set(key, { count: Math.max(count, 0), endsAt });
  }

  /** A Map gives its keys oldest first. */
  #makeRoom(): void {
    for (const [key, { endsAt }] of this.#tallies) {
      if (this.#tallies.size < MOST_KEYS && endsAt > this.now()) return;
      this.#tallies.delete(key);
    }
  }
}

function keysOf({ name, address }: Attempt): [name: string, address: string] {
  const network = networkOf(address);
  // A name that was sent may be as long as a request.
  return [`${network} ${name.slice(0, 100)}`, network];
}
