import { createSecretKey, type KeyObject, sign } from 'node:crypto';
import type { Client } from './client.js';
import { compactJws, hs256, unsigned } from './compact-jws.js';

export interface Assertion {
  readonly claims: Readonly<Record<string, unknown>>;
  /** Instead of the key of the client. */
  readonly privateKey: KeyObject;
  /** `none` leaves the signature out; `HS256` uses the public key as a secret, as attackers do. */
  readonly alg: 'none' | 'HS256';
}

/** A signed client assertion in compact form, right unless `change` makes it wrong. */
export function signAssertion(client: Client, { claims, ...how }: Partial<Assertion>): string {
  const header = { alg: how.alg ?? client.key?.alg ?? 'HS256', typ: 'JWT' };
  return compactJws(header, claims, signerOf(client, how));
}

function signerOf(
  client: Client,
  { privateKey, alg }: Partial<Assertion>,
): (input: string) => string {
  if (alg === 'none') return unsigned;
  if (alg === 'HS256') return hs256(publicPem(client));
  const key = privateKey ?? client.key?.privateKey;
  if (key === undefined) return hs256(createSecretKey(Buffer.from(client.secret ?? '')));
  return (input) =>
    // JWS wants the two numbers of an ECDSA signature side by side (RFC 7518 §3.4).
    sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');
}

function publicPem(client: Client): string {
  return client.key?.publicKey.export({ type: 'spki', format: 'pem' }).toString() ?? '';
}
