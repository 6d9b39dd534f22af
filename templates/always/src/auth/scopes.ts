/** What a client may ask for at the MCP server. Add yours here, with its words below. */
export const RESOURCE_SCOPES = ['mcp:read', 'mcp:write'] as const;

/** Asks for a refresh token; a scope of the authorization server alone (SEP-2207). */
export const OFFLINE_ACCESS = 'offline_access';

const IN_WORDS: Readonly<Record<string, string>> = {
  'mcp:read': 'Read: use the tools that look things up',
  'mcp:write': 'Write: use the tools that change things',
  [OFFLINE_ACCESS]: 'Stay connected while you are away',
};

/** What a person allows by granting this scope; the bare scope when nobody put it in words. */
export function describeScope(scope: string): string {
  return Object.hasOwn(IN_WORDS, scope) ? (IN_WORDS[scope] ?? scope) : scope;
}
