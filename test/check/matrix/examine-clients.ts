import { presets } from '../../../src/clients/presets/presets.js';
import { CLIENT_DOCUMENTS } from '../../../src/check/facts/client-documents.js';
import type { ClientRow } from '../../../src/check/matrix/client-row.js';
import { matrixOf } from '../../../src/check/matrix/matrix.js';
import { examine } from '../examine.js';
import { type ServerOptions, startServer } from '../server/good-server.js';

/** The matrix of a server that has read the metadata documents of all clients. */
export async function clientsOf(
  options: ServerOptions = {},
  active = true,
): Promise<ReadonlyMap<string, ClientRow>> {
  const server = await startServer(options);
  for (const { url, redirect } of CLIENT_DOCUMENTS) {
    const metadata = { redirect_uris: [redirect], token_endpoint_auth_method: 'none' };
    server.site.clients.set(url, { id: url, metadata, token: 'none' });
  }
  try {
    const { facts, findings } = await examine(server.url, { active });
    return new Map(matrixOf(facts, findings, presets).map((row) => [row.id, row]));
  } finally {
    await server.close();
  }
}

/** The ids with that outcome, in the order of the presets. */
export function idsWith(
  rows: ReadonlyMap<string, ClientRow>,
  outcome: ClientRow['outcome'],
): string[] {
  return presets.map(({ id }) => id).filter((id) => rows.get(id)?.outcome === outcome);
}
