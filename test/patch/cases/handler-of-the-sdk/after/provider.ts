import type { OAuthClientInformationFull } from '@modelcontextprotocol/sdk/shared/auth.js';
import { codes, issue, table } from './store.js';

export const provider = {
  clientsStore: {
    getClient: (id: string) => table.get(id),
    registerClient: async (client: OAuthClientInformationFull) => table.put(client),
  },
  exchangeAuthorizationCode: async (client: OAuthClientInformationFull, code: string) =>
    issue(await codes.take(code, client.client_id)),
};
