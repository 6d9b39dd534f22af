import type { Exchange } from '../probes/network.js';
import { neutral } from './neutral.js';
import type { RequestLine } from './report.js';

/** The request log as it may be shown. */
export function requestLines(
  log: readonly Exchange[],
  conceal: (text: string) => string,
): RequestLine[] {
  const clean = (text: string): string => neutral(conceal(text), 300);
  return log.map(({ ask, answer, failure, durationMs }) => ({
    purpose: ask.purpose,
    method: ask.method ?? 'GET',
    url: clean(ask.url),
    ...(answer === undefined ? {} : { status: answer.status }),
    ...(failure === undefined ? {} : { failure: clean(failure) }),
    durationMs: Math.round(durationMs),
  }));
}
