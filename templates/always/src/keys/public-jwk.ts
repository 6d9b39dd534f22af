import type { JWK } from 'jose';
import type { PrivateJwk } from './key-file.js';

/** The public members of a key, each by name: what is not known to be public stays here. */
export function publicJwk(jwk: PrivateJwk): JWK {
  const { kty, kid, alg, use } = jwk;
  if (jwk.alg === 'ES256') return { kty, kid, alg, use, crv: jwk.crv, x: jwk.x, y: jwk.y };
  return { kty, kid, alg, use, n: jwk.n, e: jwk.e };
}
