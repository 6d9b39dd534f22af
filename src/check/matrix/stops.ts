import type { PresetId } from '../../clients/presets/presets.js';
import { isObject, objectOf, strings, text } from '../facts/answer.js';
import type { Facts } from '../facts.js';
import type { Way } from './choose-way.js';

/** A broken rule that keeps clients out, as seen in the wild. */
export interface Stop {
  readonly rule: string;
  /** Who is stopped: everybody, or these. */
  readonly who: 'all' | readonly PresetId[];
  /** Only this way of registering runs into it. */
  readonly way?: NonNullable<Way['way']>;
  /** The rule is wider than what stops a client: only this part of it does. */
  readonly when?: (facts: Facts) => boolean;
  /** It may work all the same: a broken rule makes the client unknown, not failing. */
  readonly maybe?: true;
  /** What the client does not get, as part of a sentence. */
  readonly text: string;
  /** What the person sees. */
  readonly shows?: string;
}

const ISSUER_EXACT: readonly PresetId[] = [
  'claude-code',
  'chatgpt',
  'copilot-cli',
  'opencode',
  'zed',
  'typescript-sdk',
  'python-sdk',
  'mcp-inspector',
];

const JSON_DISCOVERY: readonly PresetId[] = [
  'claude-code',
  'codex',
  'cursor',
  'typescript-sdk',
  'mcp-remote',
];

export const DISCOVERY_STOPS: readonly Stop[] = [
  {
    rule: 'challenge-on-every-method',
    who: 'all',
    when: ({ mcpPost }) => mcpPost !== undefined && mcpPost.status !== 401,
    text: 'the endpoint does not answer 401 to a request without a token',
    shows: 'no login: it goes on without a token, or reports the status',
  },
  {
    rule: 'challenge-on-every-method',
    who: ['gemini-cli'],
    when: ({ mcpHead }) => mcpHead !== undefined && mcpHead.status !== 401,
    text: 'it looks for the challenge with HEAD',
    shows: 'the server is listed as disconnected',
  },
  {
    rule: 'challenge-on-every-method',
    who: ['fastmcp-client'],
    when: ({ mcpGet }) => mcpGet !== undefined && ![401, 403].includes(mcpGet.status),
    text: 'it looks for the challenge with GET',
  },
  {
    rule: 'resource-identifier',
    who: ['vscode', 'gemini-cli', 'claude-connectors', 'grok'],
    text: 'the resource in the metadata is not the URL people type',
    shows: '"Protected Resource Metadata resource … does not match"',
  },
  {
    rule: 'resource-authorization-servers',
    who: ['zed'],
    text: 'the resource names no authorization server',
  },
  {
    rule: 'resource-scopes-listed',
    who: ['kiro'],
    maybe: true,
    text: 'older builds crash where the resource lists no scopes',
  },
  {
    rule: 'metadata-found',
    who: 'all',
    text: 'there is no authorization server metadata where it looks',
    shows: 'the server "does not support" OAuth, or asks for a client id',
  },
  {
    rule: 'discovery-places-clean',
    who: JSON_DISCOVERY,
    when: beforeTheDocument,
    text: 'a place it reads before the metadata answers with something else than JSON or 404',
    shows: 'a JSON parse error: "Unexpected token <"',
  },
  {
    rule: 'same-for-every-agent',
    who: ['claude-connectors'],
    text: 'HTTP libraries get another answer than browsers',
    shows: '"Couldn\'t reach the MCP server"',
  },
];

export const METADATA_STOPS: readonly Stop[] = [
  {
    rule: 'metadata-required-members',
    who: 'all',
    text: 'the metadata lacks an endpoint or the code response type',
  },
  {
    rule: 'issuer-identical',
    who: ISSUER_EXACT,
    text: 'the issuer in the metadata is not the string it started from',
    shows: '"Issuer mismatch in authorization server metadata"',
  },
  {
    rule: 'issuer-identical',
    who: ['goose', 'rmcp', 'codex'],
    when: differsByMoreThanASlash,
    text: 'the issuer in the metadata is not the string it started from',
  },
  {
    rule: 'pkce-s256-advertised',
    who: ['chatgpt', 'zed'],
    text: 'S256 is not advertised',
    shows: 'the server is called unsupported',
  },
  {
    rule: 'pkce-s256-advertised',
    who: ['typescript-sdk', 'opencode', 'cline', 'continue', 'mcp-inspector', 'mcp-remote'],
    when: ({ metadata }) => strings(metadata, 'code_challenge_methods_supported') !== undefined,
    text: 'challenge methods are listed and S256 is not among them',
    shows: '"Incompatible auth server: does not support code challenge method S256"',
  },
  {
    rule: 'metadata-no-nulls',
    who: ['claude-code', 'typescript-sdk', 'opencode', 'cline', 'mcp-remote', 'mcp-inspector'],
    when: ({ metadata }) => metadata?.['registration_endpoint'] === null,
    text: 'registration_endpoint is null',
    shows: 'a schema error',
  },
  {
    rule: 'openid-complete',
    who: ['chatgpt'],
    text: 'the OpenID configuration is not complete',
    shows: 'the connector cannot be created',
  },
  {
    rule: 'openid-complete',
    who: ['typescript-sdk', 'claude-code', 'opencode', 'mcp-inspector'],
    when: readsOpenid,
    text: 'the only metadata it finds is an incomplete OpenID configuration',
  },
  {
    rule: 'endpoints-secure',
    who: ['typescript-sdk', 'opencode', 'mcp-inspector'],
    text: 'an endpoint is not https',
  },
  ...(['cors-metadata', 'cors-registration', 'cors-token'] as const).map((rule): Stop => ({
    rule,
    who: ['mcp-inspector'],
    maybe: true,
    text: 'in the browser it cannot reach an endpoint',
    shows: '"Failed to fetch"',
  })),
];

function beforeTheDocument({ candidates = [], metadataAnswer }: Facts): boolean {
  const at = candidates.findIndex(({ answer }) => answer === metadataAnswer);
  const first = candidates.slice(0, at === -1 ? candidates.length : at);
  return first.some(({ answer }) => answer.status >= 500 || answer.status < 400);
}

function differsByMoreThanASlash({ metadata, issuer }: Facts): boolean {
  const bare = (value: string | undefined): string | undefined => value?.replace(/\/$/, '');
  return bare(text(metadata, 'issuer')) !== bare(issuer);
}

function readsOpenid({ candidates = [], metadataAnswer }: Facts): boolean {
  const used = candidates.find(({ answer }) => answer === metadataAnswer);
  return used?.form.startsWith('openid') === true && isObject(objectOf(used.answer));
}
