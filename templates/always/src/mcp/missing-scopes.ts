/**
 * Scopes that include others: who may write may read. A client that has the broader scope is never
 * asked for the narrower one.
 */
const IMPLIED: Readonly<Record<string, readonly string[]>> = { 'mcp:write': ['mcp:read'] };

/** Every request to /mcp needs this one; it is what a client without a token is told to ask for. */
export const BASE_SCOPE = 'mcp:read';

/** Which of the needed scopes the granted ones neither are nor include. */
export function missingScopes(needed: readonly string[], granted: readonly string[]): string[] {
  const held = new Set(granted.flatMap((scope) => [scope, ...(IMPLIED[scope] ?? [])]));
  return needed.filter((scope) => !held.has(scope));
}
