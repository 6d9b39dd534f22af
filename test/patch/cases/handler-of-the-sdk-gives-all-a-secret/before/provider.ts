import type { OAuthClientInformationFull } from '@modelcontextprotocol/sdk/shared/auth.js';
import { codes, issue, seal, table } from './store.js';

export const provider = {
  clientsStore: {
    getClient: async (id: string) => {
      const row = await table.get(id);
      return row && { ...row.metadata, client_id: id, client_secret: seal.open(row.sealed) };
    },
    registerClient: async (client: OAuthClientInformationFull) => table.put(client),
  },
  exchangeAuthorizationCode: async (client: OAuthClientInformationFull, code: string) =>
    issue(await codes.take(code, client.client_id)),
};
