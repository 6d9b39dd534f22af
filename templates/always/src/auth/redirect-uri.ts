import { LOOPBACK_HOSTS } from '../loopback.js';
import { redirectSchemes } from './client-types.js';

/**
 * Why this may not be redirected to, or undefined: https, http on loopback, and private-use schemes
 * that are allowed here or written as a reversed domain (OAuth 2.1 §2.3.1, §8.4; RFC 8252 §7).
 */
export function redirectUriFault(uri: unknown): string | undefined {
  if (typeof uri !== 'string' || uri.length > 2000) return 'is not a text of up to 2000 characters';
  // Parsers disagree about these, so what is checked would not be what a browser opens.
  if (/[\s\\\p{Cc}]/u.test(uri) || !URL.canParse(uri)) return 'is not an absolute URL';
  // No URI has them (RFC 3986 §2); documentation does.
  if (/[{}]/.test(uri)) return 'has braces in it: put what they stand for in their place';
  // Browsers take `https:host` for `https://host`; others find no host in it.
  if (/^https?:/i.test(uri) && authorityOf(uri) === '') return 'is not an absolute URL';
  if (uri.includes('#')) return 'has a fragment';
  const url = new URL(uri);
  if (url.username !== '' || url.password !== '' || authorityOf(uri).includes('@')) {
    return 'has a user name in it';
  }
  if (url.protocol === 'https:') return undefined;
  if (url.protocol === 'http:')
    return isLoopback(uri, url) ? undefined : 'is http, but not loopback';
  return schemeFault(url.protocol.slice(0, -1));
}

/** As it is written: `127.1` and `0x7f000001` become 127.0.0.1 in a parser, and are refused. */
function isLoopback(uri: string, { hostname }: URL): boolean {
  const written = authorityOf(uri).replace(/:\d*$/, '');
  return LOOPBACK_HOSTS.includes(hostname) && written === hostname;
}

function authorityOf(uri: string): string {
  return /^[^:]+:\/\/([^/?#]*)/.exec(uri)?.[1] ?? '';
}

function schemeFault(scheme: string): string | undefined {
  if (redirectSchemes.includes(scheme)) return undefined;
  // A domain its author owns keeps apps from claiming one another's scheme (RFC 8252 §7.1).
  if (/^[a-z][a-z0-9+-]*(\.[a-z0-9+-]+)+$/.test(scheme)) return undefined;
  return `has the scheme ${scheme}, which is not allowed here`;
}
