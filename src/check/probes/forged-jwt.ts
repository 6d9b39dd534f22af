import { createHmac, createPublicKey } from 'node:crypto';
import { isObject, type JsonObject } from '../facts/answer.js';

/** A token with these claims that nobody signed (RFC 8725 §2.1). */
export function unsignedJwt(typ: string, claims: JsonObject): string {
  return `${encode({ alg: 'none', typ })}.${encode(claims)}.`;
}

/**
 * A token that takes a public key for a shared secret, as attackers do (RFC 8725 §2.1); `undefined`
 * when the key set has no key that can be read.
 */
export function hmacJwt(typ: string, claims: JsonObject, keySet: unknown): string | undefined {
  const jwk = isObject(keySet) && Array.isArray(keySet['keys']) ? keySet['keys'][0] : undefined;
  const secret = isObject(jwk) ? pemOf(jwk) : undefined;
  if (secret === undefined) return undefined;
  const input = `${encode({ alg: 'HS256', typ, kid: jwk.kid })}.${encode(claims)}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}

function pemOf(jwk: JsonObject): string | undefined {
  try {
    const key = createPublicKey({ key: { ...jwk }, format: 'jwk' });
    return key.export({ type: 'spki', format: 'pem' }).toString();
  } catch {
    return undefined;
  }
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
