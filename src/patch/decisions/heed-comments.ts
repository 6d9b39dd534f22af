import { speaksAgainst } from '../facts/evidence.js';
import type { Answer } from './decision.js';
import type { ListFact } from '../facts/facts.js';

const OF_PUBLIC_CLIENTS = /\b(none|public|confidential)\b/i;

/** A line of a comment that says it is so on purpose: `only confidential clients`, `none is not supported`. */
export function isSaidOnPurpose(comments: string): boolean {
  return comments.split('\n').some((line) => OF_PUBLIC_CLIENTS.test(line) && ON_PURPOSE.test(line));
}

const ON_PURPOSE =
  /\b(only|not?|never|until|without|deliberate\w*|intention\w*|purpose|unsupported|disabled?|refuse\w*|reject\w*)\b|n't\b/i;

/** Somebody who wrote about it beside the list may have had a reason: what the code proves is asked about. */
export function heedComments({ value, place }: ListFact, answer: Answer): Answer {
  if (!OF_PUBLIC_CLIENTS.test(value.comments) || answer.verdict === 'leave') return answer;
  const said = speaksAgainst({ what: 'a comment here speaks of it', place });
  const evidence = [...(answer.evidence ?? []), said];
  return { ...answer, verdict: 'ask', reason: 'said-deliberate', evidence };
}
