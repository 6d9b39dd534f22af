import Database from 'libsql';
import { join } from 'node:path';

/** A database as durable as that of a generated server: in a file, WAL, synchronous = NORMAL. */
export function openDatabase(directory) {
  const db = new Database(join(directory, 'peer.db'));
  db.prepare('PRAGMA journal_mode = WAL').get();
  db.exec('PRAGMA synchronous = NORMAL');
  return db;
}
