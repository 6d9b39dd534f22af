import { createPublicKey } from 'node:crypto';
import { isObject, type JsonObject } from '../facts/answer.js';
import { compactJws, hs256, unsigned } from './compact-jws.js';

/** A token with these claims that nobody signed (RFC 8725 §2.1). */
export function unsignedJwt(typ: string, claims: JsonObject): string {
  return compactJws({ alg: 'none', typ }, claims, unsigned);
}

/**
 * A token that takes a public key for a shared secret, as attackers do (RFC 8725 §2.1); `undefined`
 * when the key set has no key that can be read.
 */
export function hmacJwt(typ: string, claims: JsonObject, keySet: unknown): string | undefined {
  const jwk = isObject(keySet) && Array.isArray(keySet['keys']) ? keySet['keys'][0] : undefined;
  const secret = isObject(jwk) ? pemOf(jwk) : undefined;
  if (secret === undefined) return undefined;
  return compactJws({ alg: 'HS256', typ, kid: jwk.kid }, claims, hs256(secret));
}

function pemOf(jwk: JsonObject): string | undefined {
  try {
    const key = createPublicKey({ key: { ...jwk }, format: 'jwk' });
    return key.export({ type: 'spki', format: 'pem' }).toString();
  } catch {
    return undefined;
  }
}
