import type { Preset } from './preset.js';

export const amazon = [
  {
    id: 'kiro',
    name: 'Kiro',
    vendor: 'AWS',
    group: 'ide',
    clientTypes: ['native'],
    registration: ['pre-registered', 'metadata-document', 'dynamic'],
    redirectUris: [
      'http://localhost:{port}/oauth/callback',
      'http://127.0.0.1:{port}/oauth/callback',
    ],
    tokenEndpointAuthMethods: ['none'],
    basis: 'reported',
    rules: ['META-7', 'REG-2', 'REG-4', 'REG-6', 'AZ-3'],
    setup: {
      kind: 'file',
      path: '.kiro/settings/mcp.json',
      json: { mcpServers: { '{name}': { url: '{url}' } } },
    },
  },
  {
    id: 'amazon-q-cli',
    name: 'Amazon Q Developer CLI',
    vendor: 'AWS',
    group: 'cli',
    clientTypes: ['native'],
    registration: ['dynamic'],
    redirectUris: ['http://127.0.0.1:{port}'],
    tokenEndpointAuthMethods: ['none'],
    basis: 'sourced',
    rules: ['REG-2', 'REG-7', 'AZ-3'],
  },
] as const satisfies readonly Preset[];
