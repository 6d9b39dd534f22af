import type { Answer } from './answer.js';
import { authenticationOf } from './verdict-of-authentication.js';

/**
 * Whether the token endpoint looks at the code before the client: it answers a client it never saw
 * as if it had let it in. Then an impossible code proves nothing about any client.
 */
export function looksAtCodeFirst(tokenUnknownClient: Answer | undefined): boolean {
  return tokenUnknownClient !== undefined && authenticationOf(tokenUnknownClient) === 'accepted';
}
