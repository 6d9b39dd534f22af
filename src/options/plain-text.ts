import type { Problem } from '../problem.js';

/** Control characters, line separators, bidirectional overrides and lone surrogates. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

/** Refuses text that would say one thing on a terminal and another in a file. */
export function plainTextFault(text: string): Problem | undefined {
  if (text.trim() === '')
    return { message: 'The value is empty.', hint: 'Give it a value or leave it out.' };
  if (!UNPRINTABLE.test(text)) return undefined;
  return {
    message: `${JSON.stringify(text)} has a control character in it.`,
    hint: 'Type it again with letters, digits and signs only.',
  };
}
