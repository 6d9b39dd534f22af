import type { Preset } from './preset.js';

const mcpRemote = {
  id: 'mcp-remote',
  name: 'mcp-remote',
  vendor: 'Glen Maddern',
  group: 'cli',
  clientTypes: ['native'],
  registration: ['pre-registered', 'dynamic'],
  redirectUris: ['http://localhost:{port}/oauth/callback'],
  tokenEndpointAuthMethods: ['none'],
  basis: 'sourced',
  rules: ['META-2', 'META-7', 'REG-2', 'REG-6', 'AZ-3'],
  setup: { kind: 'command', command: 'npx -y mcp-remote {url}' },
} as const satisfies Preset;

/** These have no OAuth of their own: what the server meets is mcp-remote. */
const throughMcpRemote = {
  ...mcpRemote,
  group: 'ide',
  via: mcpRemote.id,
} as const satisfies Preset;

const setupThroughMcpRemote = (path: string) =>
  ({
    kind: 'file',
    path,
    json: { mcpServers: { '{name}': { command: 'npx', args: ['-y', 'mcp-remote', '{url}'] } } },
  }) as const;

export const bridges = [
  mcpRemote,
  {
    ...throughMcpRemote,
    id: 'roo-code',
    name: 'Roo Code',
    vendor: 'Roo',
    setup: setupThroughMcpRemote('.roo/mcp.json'),
  },
  {
    ...throughMcpRemote,
    id: 'jetbrains-ai',
    name: 'JetBrains AI Assistant and Junie',
    vendor: 'JetBrains',
    basis: 'assumed',
    setup: setupThroughMcpRemote('.junie/mcp/mcp.json'),
  },
] as const satisfies readonly Preset[];
