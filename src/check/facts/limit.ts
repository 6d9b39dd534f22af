import type { Answer } from './answer.js';

/** The requests a server refused for their number (RFC 6585 §4). */
export interface Limit {
  readonly requests: number;
  /** When the last of them may be sent again, where the server says so. */
  readonly seconds?: number;
}

/** What was refused for its number; absent when nothing was. */
export function limitOf(log: readonly { readonly answer?: Answer }[]): Limit | undefined {
  const refused = log.flatMap(({ answer }) => (answer?.status === 429 ? [answer] : []));
  if (refused.length === 0) return undefined;
  const waits = refused.map(({ headers }) => headers['retry-after'] ?? '');
  const seconds = Math.max(...waits.filter((wait) => /^\d+$/.test(wait)).map(Number));
  return { requests: refused.length, ...(seconds >= 0 && { seconds }) };
}

/** What to do about it, after a comma. */
export function runAgain({ seconds }: Limit): string {
  return seconds === undefined ? 'run this again later' : `run this again in ${seconds} s`;
}
