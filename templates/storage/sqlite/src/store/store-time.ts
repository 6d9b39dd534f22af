import { randomUUID } from 'node:crypto';
import type Database from 'libsql';
import type { SetBack } from '../store.js';
import { inTransaction } from './transaction.js';

/** How far, in seconds, the time kept on disk may lag behind the time in memory. */
const LAG = 60;

/** The kind of the entries that say so, one each time it was set back. */
const SET_BACK = 'ClockSetBack';

/**
 * The clock by which entries expire. When it is set back, what had expired must not come back to
 * life: it is deleted before anything is read at the earlier time. (Standing still at the latest
 * time instead would refuse every new login until the clock had caught up.) That it was set back is
 * kept as an entry, for those who judge by the clock what is not in the store.
 */
export class StoreTime {
  readonly #db: Database.Database;
  readonly #clock: () => number;
  /** The latest time anything was judged by. */
  #latest: number;
  #stored: number;
  #setBacks: readonly SetBack[] = [];

  constructor(db: Database.Database, clock: () => number) {
    this.#db = db;
    this.#clock = clock;
    this.#stored = this.#latest = latestTime(db);
    this.#store(this.now());
    this.readSetBacks();
  }

  now(): number {
    const now = this.#clock();
    if (now < this.#latest) this.#setBack(now);
    this.#latest = now;
    return now;
  }

  /** Every time it was set back from a time it has not shown again. */
  setBacks(): readonly SetBack[] {
    const now = this.now();
    return this.#setBacks.filter(({ from }) => from > now);
  }

  /** Learns what other processes on the same file have seen. */
  readSetBacks(): void {
    const entries = this.#db
      .prepare('SELECT key, expires_at FROM entries WHERE kind = ? ORDER BY id')
      .all(SET_BACK) as { key: string; expires_at: number }[];
    this.#setBacks = entries.map(({ key, expires_at: from }) => ({ id: key, from }));
  }

  /** Before a write or a sweep, outside its transaction: keeps `now` over a restart. */
  remember(now: number): void {
    if (now - this.#stored >= LAG) this.#store(now);
  }

  #store(now: number): void {
    this.#db.prepare("UPDATE meta SET value = ? WHERE name = 'latest_time'").run(now);
    this.#stored = now;
  }

  #setBack(now: number): void {
    inTransaction(this.#db, () => {
      this.#db.prepare('DELETE FROM entries WHERE expires_at <= ?').run(this.#latest);
      this.#db
        .prepare("INSERT INTO entries (kind, key, value, expires_at) VALUES (?, ?, '{}', ?)")
        .run(SET_BACK, randomUUID(), this.#latest);
      this.#store(now);
      return true;
    });
    this.readSetBacks();
  }
}

function latestTime(db: Database.Database): number {
  const row = db.prepare("SELECT value FROM meta WHERE name = 'latest_time'").get();
  return (row as { value: number }).value;
}
