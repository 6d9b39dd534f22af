import type { Answer } from './answer.js';

/** Every cookie an answer sets, with its attributes; those it takes away are left out. */
export function setCookies({ headers }: Answer): string[] {
  const header = headers['set-cookie'];
  if (header === undefined) return [];
  // A comma also stands in the date of Expires.
  return header
    .split(/, (?=[^;,=\s]+=)/)
    .filter((cookie) => !/expires=Thu, 01 Jan 1970/i.test(cookie));
}

/** The cookies a browser would send back. */
export function cookiePairs(answer: Answer): Record<string, string> {
  const pairs = setCookies(answer).map((cookie): [string, string] => {
    const [pair = ''] = cookie.split(';');
    const at = pair.indexOf('=');
    return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
  });
  return Object.fromEntries(pairs);
}
