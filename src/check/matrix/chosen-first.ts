import type { ClientRow } from './client-row.js';

/** The rows of the clients somebody chose before all others, marked; both in their order. */
export function chosenFirst(rows: readonly ClientRow[], ids: readonly string[] = []): ClientRow[] {
  const isChosen = ({ id }: ClientRow): boolean => ids.includes(id);
  const chosen = rows.filter(isChosen).map((row): ClientRow => ({ ...row, chosen: true }));
  return [...chosen, ...rows.filter((row) => !isChosen(row))];
}
