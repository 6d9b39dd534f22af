import type { ScopeChallengeHandler } from '@modelcontextprotocol/server';
import { BASE_SCOPE, missingScopes } from './missing-scopes.js';

/**
 * What a tool needs beside a good token. The SDK asks before it runs anything, also for every call of
 * a batch, and answers 403 with all scopes of the operation (RFC 6750 §3.1).
 */
export function requireScope(scope: string): ScopeChallengeHandler {
  const needed = scope === BASE_SCOPE ? [scope] : [BASE_SCOPE, scope];
  return ({ authInfo }) => {
    if (missingScopes(needed, authInfo?.scopes ?? []).length === 0) return undefined;
    return {
      scopes: [BASE_SCOPE, ...needed.slice(1)],
      errorDescription: `The scope ${scope} is needed`,
    };
  };
}
