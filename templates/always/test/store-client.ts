import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { acceptedMethods } from '../src/auth/accepted.js';
import { storedSecret } from '../src/auth/stored-secret.js';
import type { Store } from '../src/store.js';

export interface StoredClient {
  readonly clientId: string;
  readonly redirectUri: string;
}

/**
 * Puts a client into the store as if it had been registered: whichever client types this server
 * serves, its pages have to be right for it. `metadata` says what matters to the test.
 */
export async function storeClient(
  store: Store,
  metadata: Readonly<Record<string, unknown>> = {},
): Promise<StoredClient> {
  const clientId = randomUUID();
  const method = metadata['token_endpoint_auth_method'] ?? acceptedMethods()[0];
  const value = {
    client_id: clientId,
    client_name: 'An app of a test',
    application_type: 'web',
    redirect_uris: ['https://app.example/callback'],
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    token_endpoint_auth_method: method,
    id_token_signed_response_alg: 'ES256',
    ...credentialsFor(method),
    ...metadata,
  };
  await store.write([{ put: { kind: 'Client', key: clientId, value } }]);
  return { clientId, redirectUri: value.redirect_uris[0] ?? '' };
}

/** The metadata of a client that runs on the person's machine and has no secret. */
export const LOOPBACK_CLIENT = {
  application_type: 'native',
  redirect_uris: ['http://127.0.0.1:5588/callback'],
  token_endpoint_auth_method: 'none',
} as const;

function credentialsFor(method: unknown): Record<string, unknown> {
  if (method === 'none') return {};
  if (method !== 'private_key_jwt') return { client_secret: storedSecret('a secret of a test') };
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    jwks: { keys: [{ ...publicKey.export({ format: 'jwk' }), alg: 'ES256', kid: 'test' }] },
  };
}

/** The URL a client opens to ask for access; `changes` go over what a good request has. */
export function authorizationUrl(
  issuer: string,
  { clientId, redirectUri }: StoredClient,
  changes: Readonly<Record<string, string>> = {},
): string {
  const url = new URL(`${issuer}/authorize`);
  const request = {
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'mcp:read',
    state: 'state of a test',
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
    ...changes,
  };
  url.search = new URLSearchParams(request).toString();
  return url.href;
}
