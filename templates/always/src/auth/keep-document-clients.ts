import { isDeepStrictEqual } from 'node:util';
import type Provider from 'oidc-provider';
import type { Client } from 'oidc-provider';
import { registrationOf } from './registration-of.js';

const MOST_KEPT = 100;

/**
 * The engine makes a client anew from its metadata document for each request, and fetches its keys
 * each time. The one made before is used again while its document says the same: its keys are kept.
 */
export function keepDocumentClients(provider: Provider): void {
  const kept = new Map<string, Client>();
  const find = provider.Client.find.bind(provider.Client);
  Object.assign(provider.Client, {
    find: async (...args: Parameters<typeof find>) => {
      const client = await find(...args);
      if (client?.jwksUri === undefined || registrationOf(client) !== 'metadata-document') {
        return client;
      }
      const before = kept.get(client.clientId);
      if (before && isDeepStrictEqual(before.metadata(), client.metadata())) return before;
      kept.set(client.clientId, client);
      const [oldest] = kept.keys();
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
      return client;
    },
  });
}
