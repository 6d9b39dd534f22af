import { isObject } from './answer.js';
import type { LoginFacts } from './login.js';

/** Header and claims of a compact JWT, not verified; `undefined` when the token is none. */
export function jwtOf(token: string): NonNullable<LoginFacts['loginJwt']> | undefined {
  const parts = token.split('.');
  if (parts.length !== 3) return undefined;
  const [header, claims] = parts.slice(0, 2).map(parsePart);
  return isObject(header) && isObject(claims) ? { header, claims } : undefined;
}

function parsePart(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
