import type Database from 'libsql';

export type Where = Partial<Record<'accountId' | 'grantId' | 'uid', string>>;

const COLUMN_OF = { accountId: 'account_id', grantId: 'grant_id', uid: 'uid' } as const;
const COLUMNS = 'kind, key, value, expires_at, consumed_at, grant_id, account_id, uid';
const INSERT = `INSERT INTO entries (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;
const UNEXPIRED = '(expires_at IS NULL OR expires_at > ?)';

/** Everything that is done to entries; what has expired is judged by the last `?`. */
export function prepareStatements(db: Database.Database) {
  return {
    read: db
      .prepare(`SELECT ${COLUMNS} FROM entries WHERE kind = ? AND key = ? AND ${UNEXPIRED}`)
      .raw(true),
    has: db.prepare(`SELECT 1 FROM entries WHERE kind = ? AND key = ? AND ${UNEXPIRED}`).raw(true),
    add: db.prepare(`${INSERT} ON CONFLICT (kind, key) DO NOTHING`),
    put: db.prepare(
      `${INSERT} ON CONFLICT (kind, key) DO UPDATE SET value = excluded.value,
         expires_at = excluded.expires_at, consumed_at = excluded.consumed_at,
         grant_id = excluded.grant_id, account_id = excluded.account_id, uid = excluded.uid`,
    ),
    consume: db.prepare(
      `UPDATE entries SET consumed_at = ?
         WHERE kind = ? AND key = ? AND consumed_at IS NULL AND ${UNEXPIRED}`,
    ),
    keep: db.prepare(
      `UPDATE entries SET expires_at = NULL WHERE kind = ? AND key = ? AND ${UNEXPIRED}`,
    ),
    remove: db.prepare('DELETE FROM entries WHERE kind = ? AND key = ?'),
    removeExpired: db.prepare('DELETE FROM entries WHERE kind = ? AND key = ? AND expires_at <= ?'),
    removeGrant: db.prepare(
      "DELETE FROM entries WHERE grant_id = ? OR (kind = 'Grant' AND key = ?)",
    ),
    sweep: db.prepare('DELETE FROM entries WHERE expires_at <= ?'),
    trim: db.prepare(
      `DELETE FROM entries WHERE id IN (SELECT id FROM entries
         WHERE kind = ? AND expires_at IS NOT NULL ORDER BY id DESC LIMIT -1 OFFSET ?)`,
    ),
  };
}

/**
 * The search for entries of a kind. A condition that is there but undefined at run time compares
 * with NULL and finds nothing: a search must never become wider than its caller meant.
 */
export function selectOf(where: Where): string {
  const names = Object.keys(where) as (keyof Where)[];
  const conditions = names.map((name) => `AND ${COLUMN_OF[name]} = ?`).join(' ');
  return `SELECT ${COLUMNS} FROM entries WHERE kind = ? AND ${UNEXPIRED} ${conditions} ORDER BY id`;
}
