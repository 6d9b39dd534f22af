import { ipKeyGenerator } from 'express-rate-limit';

/** How long a count lasts: who did something too often may do it again after so many. */
export const WINDOW_SECONDS = 60;

const MOST_KEPT = 10_000;
const LONGEST_NAME = 300;

interface Tally {
  readonly since: number;
  readonly count: number;
}

/** Counts what happens more often in a minute than it may, under a name for who does it. */
export class PerMinute {
  private readonly tallies = new Map<string, Tally>();

  constructor(
    private readonly most: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** Whether it happened as often as it may. */
  isFull(name: string): boolean {
    return (this.current(short(name))?.count ?? 0) >= this.most;
  }

  add(name: string): void {
    const key = short(name);
    const { since, count } = this.current(key) ?? { since: this.now(), count: 0 };
    this.tallies.delete(key);
    this.tallies.set(key, { since, count: count + 1 });
    // A map keeps its order: the first is the one that was not added to for longest.
    const [oldest] = this.tallies.keys();
    if (this.tallies.size > MOST_KEPT && oldest !== undefined) this.tallies.delete(oldest);
  }

  private current(key: string): Tally | undefined {
    const tally = this.tallies.get(key);
    return tally && this.now() - tally.since < WINDOW_SECONDS * 1000 ? tally : undefined;
  }
}

/** A network hands out IPv6 addresses by the /64, so those count as one. */
export function networkOf(address: string): string {
  return address === '' ? '' : ipKeyGenerator(address, 64);
}

/** A name that was sent may be as long as a request, and there are many of them. */
function short(name: string): string {
  return name.slice(0, LONGEST_NAME);
}
