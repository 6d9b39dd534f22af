import Database from 'libsql';
import { join } from 'node:path';

/** A database as durable as that of a generated server: in a file, WAL, synchronous = NORMAL. */
export function openDatabase(directory) {
  const db = new Database(join(directory, 'peer.db'));
  db.prepare('PRAGMA journal_mode = WAL').get();
  db.exec('PRAGMA synchronous = NORMAL');
  return db;
}

/** What the documentation of oidc-provider asks an adapter for, on one table, and no more. */
export function sqliteAdapter(db) {
  db.exec(`CREATE TABLE entries (
    kind TEXT NOT NULL, id TEXT NOT NULL, payload TEXT NOT NULL, grant_id TEXT, uid TEXT,
    expires_at INTEGER, consumed_at INTEGER, PRIMARY KEY (kind, id)) STRICT`);
  db.exec('CREATE INDEX entries_by_grant ON entries (grant_id) WHERE grant_id IS NOT NULL');
  db.exec('CREATE INDEX entries_by_expiry ON entries (expires_at) WHERE expires_at IS NOT NULL');
  const find = db.prepare(
    'SELECT payload, consumed_at FROM entries WHERE kind = ? AND id = ? AND (expires_at IS NULL OR expires_at > ?)',
  );
  const findUid = db.prepare('SELECT payload FROM entries WHERE kind = ? AND uid = ?');
  const upsert = db.prepare('INSERT OR REPLACE INTO entries VALUES (?, ?, ?, ?, ?, ?, NULL)');
  const consume = db.prepare('UPDATE entries SET consumed_at = ? WHERE kind = ? AND id = ?');
  const destroy = db.prepare('DELETE FROM entries WHERE kind = ? AND id = ?');
  const revoke = db.prepare('DELETE FROM entries WHERE grant_id = ?');
  return (kind) => ({
    async find(id) {
      const row = find.get(kind, id, now());
      if (!row) return undefined;
      const payload = JSON.parse(row.payload);
      return row.consumed_at === null ? payload : { ...payload, consumed: row.consumed_at };
    },
    async findByUid(uid) {
      const row = findUid.get(kind, uid);
      return row && JSON.parse(row.payload);
    },
    async upsert(id, payload, expiresIn) {
      const expiresAt = expiresIn === undefined ? null : now() + expiresIn;
      const { grantId = null, uid = null } = payload;
      upsert.run(kind, id, JSON.stringify(payload), grantId, uid, expiresAt);
    },
    async consume(id) {
      consume.run(now(), kind, id);
    },
    async destroy(id) {
      destroy.run(kind, id);
    },
    async revokeByGrantId(grantId) {
      revoke.run(grantId);
    },
  });
}

const now = () => Math.floor(Date.now() / 1000);
