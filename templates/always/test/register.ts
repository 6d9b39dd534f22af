import { randomInt } from 'node:crypto';
import type { AuthMethod } from '../src/auth/client-types.js';
import { exportJWK, generateKeyPair, type CryptoKey } from 'jose';
import { answerOf, OAuthClient, REDIRECT_URI, type Answer, type Where } from './oauth-client.js';

/** Registers a client as it would itself (RFC 7591 §3.1); a text is sent as it is. */
export async function register(
  { issuer }: Pick<Where, 'issuer'>,
  metadata: Readonly<Record<string, unknown>> | string,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const all = { 'content-type': 'application/json', ...fromAnywhere(), ...headers };
  const body = typeof metadata === 'string' ? metadata : JSON.stringify(metadata);
  return answerOf(await fetch(`${issuer}/register`, { method: 'POST', headers: all, body }));
}

/** An address of its own, where the server believes its proxy: each may register only so often. */
export function fromAnywhere(): Record<string, string> {
  return { 'x-forwarded-for': `198.51.${randomInt(256)}.${randomInt(256)}` };
}

/** A client that registered itself with this method. */
export async function registered(
  server: Where,
  method: AuthMethod,
  metadata: Readonly<Record<string, unknown>> = {},
): Promise<OAuthClient> {
  const pair = method === 'private_key_jwt' ? await keys() : undefined;
  const { body } = await register(server, {
    redirect_uris: [REDIRECT_URI],
    token_endpoint_auth_method: method,
    ...(pair && { jwks: pair.jwks }),
    ...metadata,
  });
  if (body['token_endpoint_auth_method'] !== method) throw new Error(JSON.stringify(body));
  const client = new OAuthClient(server, String(body['client_id']), method, pair?.privateKey);
  client.secret = String(body['client_secret']);
  return client;
}

/** A new key, and the document its public half is registered with. */
export async function keys(): Promise<{ privateKey: CryptoKey; jwks: { keys: object[] } }> {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  return { privateKey, jwks: { keys: [{ ...(await exportJWK(publicKey)), kid: 'test' }] } };
}
