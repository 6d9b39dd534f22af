import Database from 'libsql';
import { join } from 'node:path';

/** A database as durable as that of a generated server, and written back as rarely. */
export function openDatabase(directory) {
  const db = new Database(join(directory, 'peer.db'));
  db.prepare('PRAGMA journal_mode = WAL').get();
  db.exec('PRAGMA synchronous = NORMAL');
  db.prepare('PRAGMA wal_autocheckpoint = 4000').get();
  return db;
}
