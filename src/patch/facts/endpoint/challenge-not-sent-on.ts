import type { FunctionFact } from '../code-facts.js';
import type { Seen } from '../evidence.js';
import type { CodeIndex } from './code-index.js';

/**
 * Where a server asks the next one for a code without the challenge (RFC 7636 §4.3): the verifier it passes on later is
 * compared with nothing. Nothing is said where the asking is not here.
 */
export function challengeNotSentOn(
  { textOf }: CodeIndex,
  authorizing: readonly FunctionFact[],
): Seen[] {
  if (authorizing.some((one) => SENDS_ON.test(textOf(one)))) return [];
  const what = 'the next server is asked for a code without the code_challenge';
  return authorizing.slice(0, 1).map(({ place }) => ({ what, place }));
}

/** The challenge by its name, or with all that was asked. */
const SENDS_ON =
  /challenge|pkce|originalUrl|query_?string|\.search\b|\burl\.query\b|\breq(uest)?\.url\b|\.\.\.[\w.()]*(query|params)|\*\*[\w.()]*(query|params)|(\(|\w\s*=\s*|\bof |\bin )[\w.]*(query|query_params|searchParams|args)(?![\w.[?!])/i;
