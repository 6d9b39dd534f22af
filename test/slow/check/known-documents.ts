import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLIENT_DOCUMENTS } from '../../../src/check/facts/client-documents.js';

/**
 * Writes a module that answers the server's requests for the metadata documents of real clients,
 * which are on the internet; every other request goes its way.
 */
export function writeKnownDocuments(directory: string): string {
  const documents = CLIENT_DOCUMENTS.map(({ url, name, redirect }) => ({
    client_id: url,
    client_name: name,
    redirect_uris: [redirect],
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    token_endpoint_auth_method: 'none',
  }));
  const path = join(directory, 'known-documents.mjs');
  writeFileSync(
    path,
    `const documents = ${JSON.stringify(documents)};
const real = globalThis.fetch;
globalThis.fetch = async (url, init) => {
  const found = documents.find(({ client_id }) => client_id === String(url));
  return found ? Response.json(found) : real(url, init);
};
`,
  );
  return path;
}
