import { createPrivateKey, createPublicKey } from 'node:crypto';
import { type JsonObject, strings } from '../facts/answer.js';
import type { Client, KeyPair } from './client.js';
import type { KnownClient } from './known-client.js';

/**
 * The client as the probes use it.
 *
 * @param metadata what tells whether one that says nothing of its grants is a machine.
 * @throws {TypeError} when the first key is no private key.
 */
export function asClient(given: KnownClient, metadata?: JsonObject): Client {
  const [jwk] = given.jwks?.keys ?? [];
  return {
    id: given.client_id,
    method: given.token_endpoint_auth_method ?? methodOf(given),
    redirectUris: given.redirect_uris ?? [],
    given: true,
    ...(given.client_secret !== undefined && { secret: given.client_secret }),
    ...(jwk !== undefined && { key: keyPairOf(jwk) }),
    ...(isMachine(given, metadata) && { machine: true }),
  };
}

/** Nobody is sent back to it, or nobody logs in where it gets its tokens. */
function isMachine(given: KnownClient, metadata: JsonObject | undefined): boolean {
  const offered = strings(metadata, 'grant_types_supported');
  if (offered?.includes('authorization_code') === false) return true;
  if (given.grant_types !== undefined) return !given.grant_types.includes('authorization_code');
  return given.redirect_uris === undefined && offered?.includes('client_credentials') === true;
}

function methodOf({ client_secret: secret, jwks }: KnownClient): string {
  if (secret !== undefined) return 'client_secret_basic';
  return jwks === undefined ? 'none' : 'private_key_jwt';
}

function keyPairOf(jwk: Readonly<Record<string, unknown>>): KeyPair {
  const privateKey = createPrivateKey({ key: { ...jwk }, format: 'jwk' });
  const alg = jwk['kty'] === 'EC' ? 'ES256' : 'RS256';
  return { alg, privateKey, publicKey: createPublicKey(privateKey) };
}
