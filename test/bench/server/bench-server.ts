import { documentRows } from './document-rows.js';
import type { Row } from './row.js';
import { startRow } from './start-row.js';
import { tokenRows } from './token-rows.js';
import { toolRow } from './tool-row.js';
import { openWorkshop } from './workshop.js';

/** The generated server against others that do the same, each on one core, in one run. */
export async function benchServer(): Promise<Row[]> {
  const workshop = openWorkshop();
  return [
    await startRow(workshop),
    ...(await tokenRows(workshop)),
    ...(await documentRows(workshop)),
    await toolRow(workshop),
  ];
}
