/** What a client may ask for at the MCP server. Add yours here, with its words below. */
export const RESOURCE_SCOPES = ['mcp:read', 'mcp:write'] as const;

/** Asks for a refresh token; a scope of the authorization server alone (SEP-2207). */
export const OFFLINE_ACCESS = 'offline_access';

const IN_WORDS: Readonly<Record<string, string>> = {
  'mcp:read': 'Look things up with tools',
  'mcp:write': 'Change things with tools',
  [OFFLINE_ACCESS]: 'Stay connected while you are away',
};

/** What a person allows by granting this scope; the bare scope when nobody put it in words. */
export function describeScope(scope: string): string {
  return Object.hasOwn(IN_WORDS, scope) ? (IN_WORDS[scope] ?? scope) : scope;
}
