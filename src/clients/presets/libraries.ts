import type { Preset } from './preset.js';

/** Redirects belong to the app that uses the library, which may hold a secret or not. */
const library = {
  group: 'library',
  clientTypes: ['native', 'confidential'],
  registration: ['pre-registered', 'dynamic'],
  redirectUris: [],
  tokenEndpointAuthMethods: ['none', 'client_secret_basic', 'client_secret_post'],
  basis: 'sourced',
} as const satisfies Partial<Preset>;

export const libraries = [
  {
    ...library,
    id: 'typescript-sdk',
    name: 'MCP TypeScript SDK',
    vendor: 'Model Context Protocol',
    behaviour: { asks: 'none', guessesEndpoints: true },
    rules: ['META-1', 'META-2', 'META-8', 'META-11', 'META-12', 'REG-7', 'TOK-1'],
  },
  {
    ...library,
    id: 'python-sdk',
    name: 'MCP Python SDK',
    vendor: 'Model Context Protocol',
    behaviour: { asks: 'omitted', guessesEndpoints: true },
    rules: ['META-1', 'META-2', 'REG-5', 'REG-7', 'REG-11'],
  },
  {
    ...library,
    id: 'fastmcp-client',
    name: 'FastMCP client',
    vendor: 'Prefect',
    redirectUris: ['http://localhost:{port}/callback'],
    behaviour: { asks: 'omitted', guessesEndpoints: true },
    rules: ['AZ-1', 'REG-5', 'REG-7', 'REG-9'],
  },
  {
    ...library,
    id: 'rmcp',
    name: 'MCP Rust SDK (rmcp)',
    vendor: 'Model Context Protocol',
    behaviour: { asks: 'none', saysNative: true },
    rules: ['META-1', 'META-10', 'REG-7'],
  },
] as const satisfies readonly Preset[];
