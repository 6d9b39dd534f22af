import type { Preset } from './preset.js';

export const anthropic = [
  {
    id: 'claude-code',
    name: 'Claude Code',
    vendor: 'Anthropic',
    group: 'cli',
    clientTypes: ['native'],
    registration: ['pre-registered', 'metadata-document', 'dynamic'],
    redirectUris: ['http://localhost:{port}/callback', 'http://127.0.0.1/callback'],
    tokenEndpointAuthMethods: ['none'],
    basis: 'sourced',
    rules: ['META-1', 'META-2', 'META-9', 'META-10', 'REG-2', 'REG-6', 'REG-9', 'TOK-2', 'TOK-3'],
    setup: { kind: 'command', command: 'claude mcp add --transport http {name} {url}' },
  },
  {
    // Public with its metadata document, but its dynamic registration asks for a secret.
    id: 'claude-connectors',
    name: 'Claude (claude.ai, Desktop, mobile)',
    vendor: 'Anthropic',
    group: 'desktop',
    clientTypes: ['browser', 'confidential'],
    registration: ['pre-registered', 'metadata-document', 'dynamic'],
    redirectUris: [
      'https://claude.ai/api/mcp/auth_callback',
      'https://claude.com/api/mcp/auth_callback',
    ],
    tokenEndpointAuthMethods: ['none', 'client_secret_post'],
    behaviour: { asks: 'client_secret_post', documentNeedsNone: true },
    basis: 'sourced',
    rules: [
      'META-3',
      'META-4',
      'META-9',
      'REG-4',
      'REG-5',
      'REG-6',
      'REG-9',
      'AZ-2',
      'TOK-1',
      'TOK-2',
      'TOK-3',
      'RS-1',
      'RS-2',
    ],
    setup: { kind: 'steps', steps: 'Settings → Connectors → Add custom connector: {url}' },
  },
] as const satisfies readonly Preset[];
