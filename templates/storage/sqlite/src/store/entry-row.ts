import type { Entry } from '../store.js';

/** A row of the table `entries`. */
export interface EntryRow {
  readonly kind: string;
  readonly key: string;
  readonly value: string;
  readonly expires_at: number | null;
  readonly consumed_at: number | null;
  readonly grant_id: string | null;
  readonly account_id: string | null;
  readonly uid: string | null;
}

/** The values of an entry in the order of the columns above. */
export function toRow(entry: Entry): (string | number | null)[] {
  return [
    entry.kind,
    entry.key,
    JSON.stringify(entry.value),
    entry.expiresAt ?? null,
    entry.consumedAt ?? null,
    entry.grantId ?? null,
    entry.accountId ?? null,
    entry.uid ?? null,
  ];
}

/** The entry of a row; what is NULL is absent. */
export function toEntry(row: EntryRow): Entry {
  return {
    kind: row.kind,
    key: row.key,
    value: JSON.parse(row.value) as Record<string, unknown>,
    ...(row.expires_at !== null && { expiresAt: row.expires_at }),
    ...(row.consumed_at !== null && { consumedAt: row.consumed_at }),
    ...(row.grant_id !== null && { grantId: row.grant_id }),
    ...(row.account_id !== null && { accountId: row.account_id }),
    ...(row.uid !== null && { uid: row.uid }),
  };
}
