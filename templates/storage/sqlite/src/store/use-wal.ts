import type Database from 'libsql';

/** Milliseconds between two tries. */
const PAUSE = 20;

/**
 * Switches to write-ahead logging: readers and the writer do not wait for each other. The switch
 * itself needs the file alone, and SQLite does not wait for that by itself (its busy timeout is no
 * help here), so processes that make the store at the same moment would fail.
 */
export function useWal(db: Database.Database, timeout: number): void {
  const end = performance.now() + timeout;
  while (!trySwitch(db, performance.now() < end)) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
  }
}

function trySwitch(db: Database.Database, mayFail: boolean): boolean {
  try {
    db.prepare('PRAGMA journal_mode = WAL').get();
    return true;
  } catch (error) {
    if (mayFail && (error as { code?: string }).code === 'SQLITE_BUSY') return false;
    throw error;
  }
}
