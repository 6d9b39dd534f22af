/** The engines people build an authorization server on, by id. */
export const ENGINE_NAMES = {
  'create-mcp-auth': 'a project of create-mcp-auth',
  'oidc-provider': 'oidc-provider',
  'better-auth': 'better-auth',
  'mcp-sdk': 'the MCP TypeScript SDK (mcpAuthRouter)',
  'python-sdk': 'the MCP Python SDK',
  fastmcp: 'FastMCP',
  'workers-oauth-provider': "Cloudflare's workers-oauth-provider",
  auth0: 'Auth0',
  keycloak: 'Keycloak',
} as const;

export type EngineId = keyof typeof ENGINE_NAMES;
