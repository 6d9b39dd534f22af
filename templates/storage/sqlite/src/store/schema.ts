import type Database from 'libsql';
import { OwnerProblem } from '../owner-problem.js';
import { inTransaction } from './transaction.js';

/** Each takes the schema one version further. Add to the end; never change one that was released. */
const MIGRATIONS: readonly string[] = [
  `CREATE TABLE entries (
     id INTEGER PRIMARY KEY, -- grows: the order entries were made in
     kind TEXT NOT NULL,
     key TEXT NOT NULL,
     value TEXT NOT NULL, -- JSON
     expires_at INTEGER, -- seconds since the epoch, as every time in here
     consumed_at INTEGER,
     grant_id TEXT,
     account_id TEXT,
     uid TEXT,
     UNIQUE (kind, key)
   ) STRICT;
   CREATE INDEX entries_by_expiry ON entries (expires_at) WHERE expires_at IS NOT NULL;
   CREATE INDEX entries_by_grant ON entries (grant_id) WHERE grant_id IS NOT NULL;
   CREATE INDEX entries_by_account ON entries (account_id, kind) WHERE account_id IS NOT NULL;
   CREATE INDEX entries_by_uid ON entries (uid) WHERE uid IS NOT NULL;
   CREATE TABLE meta (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT;
   INSERT INTO meta VALUES ('latest_time', 0);`,
];

/** Brings the database to the newest schema; a schema newer than this code is left untouched. */
export function migrate(db: Database.Database): void {
  inTransaction(db, () => {
    const version = schemaVersion(db);
    if (version > MIGRATIONS.length) throw newerSchema(version);
    for (const migration of MIGRATIONS.slice(version)) db.exec(migration);
    if (version < MIGRATIONS.length) db.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
    return true;
  });
}

function schemaVersion(db: Database.Database): number {
  const row = db.prepare('PRAGMA user_version').get() as { user_version: number };
  return row.user_version;
}

function newerSchema(version: number): OwnerProblem {
  return new OwnerProblem(
    `The store has schema version ${version}; this server knows versions up to ${MIGRATIONS.length}.`,
    'A newer version of this server has written it. Start that version, or restore a backup ' +
      'that was made before it ran.',
  );
}
