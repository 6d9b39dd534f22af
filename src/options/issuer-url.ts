import type { Problem } from '../problem.js';

/**
 * What keeps a text from being an issuer identifier, or undefined: https without query and fragment (RFC 8414 §2), http on
 * loopback only, and written the one way that clients compare byte by byte (RFC 8414 §3.3, RFC 9207 §2.4).
 */
export function issuerFault(text: string): Problem | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const quoted = JSON.stringify(text);
  if (url === undefined || url.hostname === '')
    return { message: `${quoted} is not a URL.`, hint: 'Write it like https://auth.example.com.' };
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname)))
    return {
      message: `The issuer ${quoted} is not https.`,
      hint: 'Use https; http is for localhost, 127.0.0.1 and [::1] only.',
    };
  if (url.username !== '' || url.password !== '')
    return {
      message: `The issuer has a user or a password in it.`,
      hint: `Write ${canonical(url)}.`,
    };
  if (/[?#]/.test(text))
    return {
      message: `The issuer ${quoted} has a query or a fragment.`,
      hint: `Write ${canonical(url)}.`,
    };
  if (url.pathname !== '/')
    return {
      message: `The issuer ${quoted} has a path.`,
      hint: `Give the server a host name of its own, like ${url.origin}: old MCP clients look for it at the root.`,
    };
  if (text !== canonical(url))
    return {
      message: `Clients compare the issuer byte by byte, and ${quoted} has more than one spelling.`,
      hint: `Write ${canonical(url)}.`,
    };
  return undefined;
}

function canonical(url: URL): string {
  return url.origin;
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d+){3}$/.test(hostname);
}
