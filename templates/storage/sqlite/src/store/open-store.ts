import { chmodSync, closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { makeDataDir } from '../data-dir.js';
import { OwnerProblem } from '../owner-problem.js';
import type { Store } from '../store.js';
import { openProblem } from './open-problem.js';
import { migrate } from './schema.js';
import { SqliteStore } from './sqlite-store.js';
import { StoreTime } from './store-time.js';
import { useWal } from './use-wal.js';

/** How long, in milliseconds, a write waits for one of another process (`npm run user …`). */
const BUSY_TIMEOUT = 5000;

/**
 * After how many pages of 4 KiB the log is written back into the file, which waits for the disk: more
 * of them are the same page by then, and fewer requests wait. A killed server reads the log again.
 */
const LOG_PAGES = 4000;

/** Opens the store in `dataDir`, or makes it. Throws an OwnerProblem when that cannot be done. */
export function openStore(dataDir: string, clock = secondsNow): Store {
  makeDataDir(dataDir);
  const file = join(dataDir, 'store.db');
  try {
    makePrivate(file);
    return openFile(file, clock);
  } catch (error) {
    throw error instanceof OwnerProblem ? error : openProblem(file, error);
  }
}

function secondsNow(): number {
  return Math.floor(Date.now() / 1000);
}

/**
 * Readable by this user only; SQLite gives the files beside it the same mode. A file that exists
 * is not opened here: closing it again would drop the locks other connections of this process hold
 * (sqlite.org/howtocorrupt.html §2.2).
 */
function makePrivate(file: string): void {
  try {
    closeSync(openSync(file, 'ax', 0o600));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    chmodSync(file, 0o600);
  }
}

function openFile(file: string, clock: () => number): Store {
  const db = new Database(file, { timeout: BUSY_TIMEOUT });
  try {
    checkPages(db, file);
    useWal(db, BUSY_TIMEOUT);
    // What was answered survives a killed process. A power cut may lose the commits since the last
    // sweep, but never leaves the file damaged; FULL would cost a disk flush on every write.
    db.exec('PRAGMA synchronous = NORMAL');
    db.prepare(`PRAGMA wal_autocheckpoint = ${LOG_PAGES}`).get();
    migrate(db);
    return new SqliteStore(db, new StoreTime(db, clock));
  } catch (error) {
    db.close();
    throw error;
  }
}

function checkPages(db: Database.Database, file: string): void {
  const row = db.prepare('PRAGMA quick_check(1)').get() as { quick_check: string };
  if (row.quick_check !== 'ok') throw openProblem(file, { code: 'SQLITE_CORRUPT' });
}
