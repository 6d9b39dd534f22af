import type { Answer } from './answer.js';
import type { Facts } from '../facts.js';

/** Why a rule that asks about something else learns nothing. */
export const TOKEN_COMES_FIRST = '401 comes first, and there was no token that the server takes';

/**
 * What a server says to a request apart from its token: the answer with a token where the server takes
 * that token, else the one without. `undefined` where it only says that it wants a token.
 */
export function beyondToken(
  plain: Answer,
  withToken: Answer | undefined,
  { loginAuthenticated }: Facts,
): Answer | undefined {
  if (withToken !== undefined && loginAuthenticated?.status !== 401) return withToken;
  return plain.status === 401 ? undefined : plain;
}
