import type Database from 'libsql';

/**
 * Runs `work` alone: BEGIN IMMEDIATE takes the write lock first, so what is read inside is still
 * true when it is written, also with several processes on one file. False takes everything back.
 */
export function inTransaction(db: Database.Database, work: () => boolean): boolean {
  db.exec('BEGIN IMMEDIATE');
  try {
    const done = work();
    db.exec(done ? 'COMMIT' : 'ROLLBACK');
    return done;
  } catch (error) {
    // SQLite rolls back by itself when the disk is full; a second ROLLBACK would hide that error.
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
}
