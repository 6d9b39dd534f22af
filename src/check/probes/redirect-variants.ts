import { HTTPS_REDIRECT, LOOPBACK_REDIRECT } from '../facts/probe-client.js';

type Row = readonly [value: string, what: string];

/** Values that resemble `https://client.example/callback` and must not pass for it (RFC 9700 §4.1.3). */
const HTTPS_VARIANTS: readonly Row[] = [
  ['https://client.example/callback/', 'a trailing slash'],
  ['https://client.example/CALLBACK', 'other letter case'],
  ['https://client.example/callback/../x', 'dot segments'],
  ['https://client.example/callback/%2e%2e/x', 'encoded dot segments'],
  ['https://client.example/callback;x', 'a path parameter'],
  ['https://client.example/callback?x=1', 'a query'],
  ['https://client.example/callback#f', 'a fragment'],
  ['https://user:pw@client.example/callback', 'user information'],
  ['https://client.example@attacker.example/callback', 'the host as user information'],
  ['https://client.example.attacker.example/callback', 'the host as a prefix'],
  ['https://client.example:8443/callback', 'another port'],
  ['http://client.example/callback', 'http instead of https'],
  ['https:\\\\client.example\\callback', 'backslashes'],
  [' https://client.example/callback', 'a leading space'],
  ['https://client.example/call\tback', 'a tab inside'],
];

/** Values that resemble `http://127.0.0.1/callback`, where only the port may differ (RFC 8252 §7.3). */
const LOOPBACK_VARIANTS: readonly Row[] = [
  ['http://localhost:51234/callback', 'another loopback name'],
  ['http://127.0.0.1:51234/callback2', 'another path'],
  ['http://127.0.0.1:51234/callback?x=1', 'a query'],
  ['http://127.0.0.1:51234/callback#f', 'a fragment'],
  ['http://user@127.0.0.1:51234/callback', 'user information'],
  ['https://127.0.0.1/callback', 'https instead of http'],
  ['http://127.0.0.1:51234@attacker.example/callback', 'the address as user information'],
  ['http://127.0.0.1.attacker.example/callback', 'the address as a prefix'],
  ['http://127.1/callback', 'a short spelling of the address'],
  ['http://0x7f000001/callback', 'a hexadecimal spelling of the address'],
  ['http://[::ffff:127.0.0.1]/callback', 'an IPv6 spelling of the address'],
  ['http://0.0.0.0/callback', 'the unspecified address'],
];

/** Values that resemble a redirect of the client; of a client that was given, its first one. */
export function variantsOf([first = '', ...others]: readonly string[]): readonly Row[] {
  if (first === HTTPS_REDIRECT) return HTTPS_VARIANTS;
  if (first === LOOPBACK_REDIRECT) return LOOPBACK_VARIANTS;
  return HTTPS_VARIANTS.filter(([value]) => value.includes(HTTPS_REDIRECT))
    .map(([value, what]): Row => [value.replace(HTTPS_REDIRECT, first), what])
    .filter(([value]) => !others.includes(value));
}
