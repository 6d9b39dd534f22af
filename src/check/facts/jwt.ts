import { type JsonObject, isObject } from './answer.js';
import type { LoginFacts } from './login.js';

/** Header and claims of a compact JWT, not verified; `undefined` when the token is none. */
export function jwtOf(token: string): NonNullable<LoginFacts['loginJwt']> | undefined {
  const parts = token.split('.');
  if (parts.length !== 3) return undefined;
  const [header, claims] = parts.slice(0, 2).map(parsePart);
  return isObject(header) && isObject(claims) ? { header, claims } : undefined;
}

/** Whom a token is for: `aud` is one audience or a list of them (RFC 7519 §4.1.3). */
export function audiencesOf({ aud }: JsonObject): readonly unknown[] {
  return Array.isArray(aud) ? aud : [aud];
}

function parsePart(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
