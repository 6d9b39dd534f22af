import type { Preset } from './preset.js';

export const selfHosted = [
  {
    // Takes the first method of the published list that it knows.
    id: 'librechat',
    name: 'LibreChat',
    vendor: 'LibreChat',
    group: 'web',
    clientTypes: ['browser', 'confidential'],
    registration: ['pre-registered', 'dynamic'],
    redirectUris: ['{DOMAIN_SERVER}/api/mcp/{serverName}/oauth/callback'],
    tokenEndpointAuthMethods: ['none', 'client_secret_basic', 'client_secret_post'],
    behaviour: { asks: 'first-listed' },
    basis: 'sourced',
    rules: ['META-4', 'REG-1', 'REG-5', 'TOK-2'],
  },
  {
    // Takes the first method of the published list.
    id: 'open-webui',
    name: 'Open WebUI',
    vendor: 'Open WebUI',
    group: 'web',
    clientTypes: ['browser', 'confidential'],
    registration: ['pre-registered', 'dynamic'],
    redirectUris: ['{WEBUI_URL}/oauth/clients/mcp:{id}/callback'],
    tokenEndpointAuthMethods: ['none', 'client_secret_basic', 'client_secret_post'],
    behaviour: { asks: 'first-listed' },
    basis: 'sourced',
    rules: ['META-4', 'REG-1', 'REG-5', 'REG-8'],
    setup: {
      kind: 'steps',
      steps: 'Admin Settings → External Tools → add MCP (Streamable HTTP): {url}',
    },
  },
  {
    id: 'n8n',
    name: 'n8n',
    vendor: 'n8n',
    group: 'platform',
    clientTypes: ['browser', 'confidential'],
    registration: ['pre-registered', 'dynamic'],
    redirectUris: [
      '{N8N_URL}/rest/oauth2-credential/callback',
      'https://oauth.n8n.cloud/oauth2/callback',
    ],
    tokenEndpointAuthMethods: ['none', 'client_secret_basic', 'client_secret_post'],
    behaviour: { asks: 'first-listed' },
    basis: 'sourced',
    rules: ['META-5', 'META-6', 'REG-5', 'REG-6'],
  },
] as const satisfies readonly Preset[];
