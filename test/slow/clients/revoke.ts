import * as oauth from 'oauth4webapi';
import type { Held, Identity } from './app.js';
import { discover, insecure, proof } from './oauth4webapi-common.js';

/**
 * Gives the tokens back (RFC 7009), proven as the client is registered. The clients of the MCP SDK
 * never do; so this is `oauth4webapi` for all of them.
 */
export async function revoke(resource: string, held: Held, identity: Identity): Promise<void> {
  const server = await discover(resource);
  const { secret = identity.secret } = held;
  const known = { ...identity, ...(secret !== undefined && { secret }) };
  const client = { client_id: held.clientId };
  const token = held.refreshToken ?? held.accessToken;
  const auth = proof(identity.method, known);
  const response = await oauth.revocationRequest(server, client, auth, token, insecure);
  await oauth.processRevocationResponse(response);
}
