import { createHmac, createSecretKey, type KeyObject, sign } from 'node:crypto';
import type { Client } from './client.js';

export interface Assertion {
  readonly claims: Readonly<Record<string, unknown>>;
  /** Instead of the key of the client. */
  readonly privateKey: KeyObject;
  /** `none` leaves the signature out; `HS256` uses the public key as a secret, as attackers do. */
  readonly alg: 'none' | 'HS256';
}

/** A signed client assertion in compact form, right unless `change` makes it wrong. */
export function signAssertion(
  client: Client,
  { claims, privateKey, alg }: Partial<Assertion>,
): string {
  const secret =
    client.key === undefined ? createSecretKey(Buffer.from(client.secret ?? '')) : undefined;
  const header = { alg: alg ?? client.key?.alg ?? 'HS256', typ: 'JWT' };
  const input = `${encode(header)}.${encode(claims)}`;
  if (alg === 'none') return `${input}.`;
  if (alg === 'HS256') return `${input}.${hmac(publicPem(client), input)}`;
  const key = privateKey ?? client.key?.privateKey;
  if (key === undefined) return `${input}.${hmac(secret ?? '', input)}`;
  // JWS wants the two numbers of an ECDSA signature side by side (RFC 7518 §3.4).
  const signature = sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' });
  return `${input}.${signature.toString('base64url')}`;
}

function publicPem(client: Client): string {
  return client.key?.publicKey.export({ type: 'spki', format: 'pem' }).toString() ?? '';
}

function hmac(key: string | KeyObject, input: string): string {
  return createHmac('sha256', key).update(input).digest('base64url');
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
