import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Keys } from './keys.js';
import type { AuthMethod } from './method.js';

/** The URL that is the id of a client with this method (Client ID Metadata Documents §3). */
export function documentUrl(method: AuthMethod): string {
  return `https://client.example/oauth/${method}.json`;
}

/**
 * Writes a module that answers the server's requests for such documents, which have to be https and
 * on the public internet; every other request goes its way.
 */
export function writeDocuments(directory: string, redirectUri: string, keys: Keys): string {
  const documents = (['none', 'private_key_jwt'] as const).map((method) => ({
    client_id: documentUrl(method),
    client_name: 'A client nobody here wrote',
    redirect_uris: [redirectUri],
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    token_endpoint_auth_method: method,
    ...(method === 'private_key_jwt' && { jwks: { keys: [keys.open] } }),
  }));
  const path = join(directory, 'documents.mjs');
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
