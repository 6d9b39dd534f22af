import { isDeepStrictEqual } from 'node:util';
import type Provider from 'oidc-provider';
import type { Client } from 'oidc-provider';
import { registrationOf } from './registration-of.js';

const MOST_KEPT = 100;

/** The engine also asks with what should be an id, and is none. */
function isDocument(clientId: unknown): boolean {
  return typeof clientId === 'string' && registrationOf({ clientId }) === 'metadata-document';
}

/**
 * The engine makes a client anew from its metadata document for each request, and fetches its keys
 * each time. The one made before is used again while its document says the same: its keys are kept.
 */
export function keepDocumentClients(provider: Provider): void {
  const kept = new Map<string, Client>();
  const keep = (client: Client | undefined) => {
    if (client?.jwksUri === undefined) return client;
    const before = kept.get(client.clientId);
    if (before && isDeepStrictEqual(before.metadata(), client.metadata())) return before;
    kept.set(client.clientId, client);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return client;
  };
  const find = provider.Client.find.bind(provider.Client);
  Object.assign(provider.Client, {
    find: (clientId: string) => {
      const found = find(clientId);
      return isDocument(clientId) ? found.then(keep) : found;
    },
  });
}
