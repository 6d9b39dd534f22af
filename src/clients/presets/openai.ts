import type { Preset } from './preset.js';

export const openai = [
  {
    // Takes private_key_jwt first where a server lists it (REG-13).
    id: 'chatgpt',
    name: 'ChatGPT',
    vendor: 'OpenAI',
    group: 'web',
    clientTypes: ['browser', 'confidential'],
    registration: ['pre-registered', 'metadata-document', 'dynamic'],
    redirectUris: [
      'https://chatgpt.com/connector_platform_oauth_redirect',
      'https://chatgpt.com/connector/oauth/{callback_id}',
    ],
    tokenEndpointAuthMethods: [
      'none',
      'client_secret_basic',
      'client_secret_post',
      'private_key_jwt',
    ],
    behaviour: { asks: 'unknown', documentPrefersKey: true },
    basis: 'sourced',
    rules: [
      'META-1',
      'META-5',
      'META-8',
      'META-10',
      'META-11',
      'REG-1',
      'REG-5',
      'REG-12',
      'REG-13',
      'AZ-3',
    ],
    setup: {
      kind: 'steps',
      steps: 'Settings → Apps & Connectors → developer mode on → Create: {url}',
    },
  },
  {
    id: 'codex',
    name: 'Codex',
    vendor: 'OpenAI',
    group: 'cli',
    clientTypes: ['native'],
    registration: ['pre-registered', 'metadata-document', 'dynamic'],
    redirectUris: [
      'http://127.0.0.1:{port}/callback/{callback_id}',
      'http://127.0.0.1:{port}/callback',
    ],
    tokenEndpointAuthMethods: ['none'],
    behaviour: { asks: 'none', documentNeedsNone: true, saysNative: true },
    basis: 'sourced',
    rules: [
      'META-4',
      'META-9',
      'META-10',
      'REG-2',
      'REG-5',
      'REG-7',
      'TOK-2',
      'TOK-3',
      'TOK-4',
      'AZ-3',
    ],
    setup: { kind: 'command', command: 'codex mcp add {name} --url {url}' },
  },
] as const satisfies readonly Preset[];
