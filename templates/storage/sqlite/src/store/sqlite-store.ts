import type Database from 'libsql';
import type { Change, Entry, Ref, SetBack, Store } from '../store.js';
import { toEntry, toRow, type EntryRow } from './entry-row.js';
import { prepareStatements, selectOf, type Where } from './statements.js';
import type { StoreTime } from './store-time.js';
import { inTransaction } from './transaction.js';

/** Entries in one SQLite file. Every call is done when it returns; no entry is kept in memory. */
export class SqliteStore implements Store {
  readonly #db: Database.Database;
  readonly #time: StoreTime;
  readonly #sql: ReturnType<typeof prepareStatements>;
  /** Prepared when first needed, by their text. */
  readonly #searches = new Map<string, Database.Statement>();

  constructor(db: Database.Database, time: StoreTime) {
    this.#db = db;
    this.#time = time;
    this.#sql = prepareStatements(db);
  }

  async read({ kind, key }: Ref): Promise<Entry | undefined> {
    const row = this.#sql.read.get(kind, key, this.#time.now()) as EntryRow | undefined;
    return row && toEntry(row);
  }

  async has({ kind, key }: Ref): Promise<boolean> {
    return this.#sql.has.get(kind, key, this.#time.now()) !== undefined;
  }

  async search(kind: string, where: Where = {}): Promise<Entry[]> {
    const select = this.#prepared(selectOf(where));
    const rows = select.all(kind, this.#time.now(), ...Object.values(where));
    return (rows as EntryRow[]).map(toEntry);
  }

  async write(changes: readonly Change[]): Promise<boolean> {
    const now = this.#time.now();
    this.#time.remember(now);
    return inTransaction(this.#db, () => changes.every((change) => this.#apply(change, now)));
  }

  setBacks(): readonly SetBack[] {
    return this.#time.setBacks();
  }

  async sweep(): Promise<number> {
    const now = this.#time.now();
    this.#time.remember(now);
    const { changes } = this.#sql.sweep.run(now);
    this.#time.readSetBacks();
    // Onto the disk with all of it: a power cut loses at most what was written since the last sweep.
    this.#db.prepare('PRAGMA wal_checkpoint(PASSIVE)').all();
    return changes;
  }

  async trim(kind: string, most: number): Promise<number> {
    return this.#sql.trim.run(kind, most).changes;
  }

  async close(): Promise<void> {
    // All in one file again, so that a copy of it is a backup.
    this.#db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all();
    this.#db.close();
  }

  #prepared(sql: string): Database.Statement {
    const select = this.#searches.get(sql) ?? this.#db.prepare(sql).raw(true);
    this.#searches.set(sql, select);
    return select;
  }

  /** False when the write must not happen. */
  #apply(change: Change, now: number): boolean {
    if ('add' in change) return this.#add(change.add, now);
    if ('consume' in change) return this.#consume(change.consume, now);
    if ('put' in change) this.#put(change.put, now);
    else if ('keep' in change) this.#sql.keep.run(change.keep.kind, change.keep.key, now);
    else if ('remove' in change) this.#sql.remove.run(change.remove.kind, change.remove.key);
    else this.#sql.removeGrant.run(change.removeGrant, change.removeGrant);
    return true;
  }

  #add(entry: Entry, now: number): boolean {
    const row = toRow(entry);
    // Nearly every entry is new, and the rest is needed for those that are not.
    if (this.#sql.add.run(...row).changes === 1) return true;
    const freed = this.#sql.removeExpired.run(entry.kind, entry.key, now).changes === 1;
    return freed && this.#sql.add.run(...row).changes === 1;
  }

  #put(entry: Entry, now: number): void {
    // An entry that takes the place of an expired one is new: it is the youngest of its kind.
    if (!this.#add(entry, now)) this.#sql.put.run(...toRow(entry));
  }

  #consume({ kind, key }: Ref, now: number): boolean {
    return this.#sql.consume.run(now, kind, key, now).changes === 1;
  }
}
