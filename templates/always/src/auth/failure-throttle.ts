const MOST_FAILURES = 50;
const WINDOW_MS = 60_000;
const MOST_KEPT = 10_000;

interface Failures {
  readonly since: number;
  readonly count: number;
}

/**
 * Counts who failed to authenticate, to stop guessing (OAuth 2.1 §2.4.1). A name is a client and an
 * address together: guessing its secret must not lock the client itself out.
 */
export class FailureThrottle {
  private readonly failures = new Map<string, Failures>();

  constructor(private readonly now: () => number = Date.now) {}

  blocks(name: string): boolean {
    return (this.current(name)?.count ?? 0) >= MOST_FAILURES;
  }

  add(name: string): void {
    const { since, count } = this.current(name) ?? { since: this.now(), count: 0 };
    this.failures.delete(name);
    this.failures.set(name, { since, count: count + 1 });
    // A map keeps its order: the first is the one that has not failed for longest.
    const [oldest] = this.failures.keys();
    if (this.failures.size > MOST_KEPT && oldest !== undefined) this.failures.delete(oldest);
  }

  private current(name: string): Failures | undefined {
    const failures = this.failures.get(name);
    return failures && this.now() - failures.since < WINDOW_MS ? failures : undefined;
  }
}
