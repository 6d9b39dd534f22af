import { createHmac, type KeyObject } from 'node:crypto';

/** A JWS in compact form (RFC 7515 §7.1); `sign` gives its last part for the two before it. */
export function compactJws(
  header: unknown,
  claims: unknown,
  sign: (input: string) => string,
): string {
  const input = `${encode(header)}.${encode(claims)}`;
  return `${input}.${sign(input)}`;
}

/** Signs with a shared secret, as HS256 does (RFC 7518 §3.2). */
export function hs256(key: string | KeyObject): (input: string) => string {
  return (input) => createHmac('sha256', key).update(input).digest('base64url');
}

/** Leaves the signature out, as `none` does (RFC 7518 §3.6). */
export const unsigned = (): string => '';

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
