import type { Entry } from '../store.js';

/** A row of the table `entries`, in the order of its columns. */
export type EntryRow = readonly [
  kind: string,
  key: string,
  value: string,
  expiresAt: number | null,
  consumedAt: number | null,
  grantId: string | null,
  accountId: string | null,
  uid: string | null,
];

export function toRow(entry: Entry): EntryRow {
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
  const [kind, key, value, expiresAt, consumedAt, grantId, accountId, uid] = row;
  return {
    kind,
    key,
    value: JSON.parse(value) as Record<string, unknown>,
    ...(expiresAt !== null && { expiresAt }),
    ...(consumedAt !== null && { consumedAt }),
    ...(grantId !== null && { grantId }),
    ...(accountId !== null && { accountId }),
    ...(uid !== null && { uid }),
  };
}
