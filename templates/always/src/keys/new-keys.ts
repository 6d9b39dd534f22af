import { randomBytes } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import type { KeyFile, PrivateJwk } from './key-file.js';

/**
 * Fresh keys: ES256 signs access tokens. RS256 signs nothing so far; it is published for the day that
 * somebody else reads the tokens, and knows nothing else (RFC 9068 §4).
 */
export async function newKeys(createdAt: number): Promise<KeyFile> {
  const jwks = await Promise.all([newSigningKey('ES256'), newSigningKey('RS256')]);
  return {
    version: 1,
    signing: jwks.map((jwk) => ({ jwk, createdAt })),
    cookies: [{ key: randomText(), createdAt }],
  };
}

async function newSigningKey(alg: 'ES256' | 'RS256'): Promise<PrivateJwk> {
  const { privateKey } = await generateKeyPair(alg, { extractable: true, modulusLength: 2048 });
  const jwk = await exportJWK(privateKey);
  // The thumbprint (RFC 7638): no two keys ever share a name.
  const kid = await calculateJwkThumbprint(jwk);
  return { ...jwk, kid, alg, use: 'sig' } as PrivateJwk;
}

function randomText(): string {
  return randomBytes(32).toString('base64url');
}
