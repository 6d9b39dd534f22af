import { json, noStore, page } from '../server/exchange.js';
import { at, type Case, headers, resource, when } from './fault.js';

const PATH_FORM = '/.well-known/oauth-protected-resource/mcp';
const ROOT_FORM = '/.well-known/oauth-protected-resource';
const OAUTH = '/.well-known/oauth-authorization-server';

function challenge(edit: (header: string) => string | undefined): Case['fault'] {
  return when(
    ({ url, headers: sent }) => url.pathname === '/mcp' && sent['authorization'] === undefined,
    (reply) =>
      reply.status === 401
        ? headers(reply, { 'www-authenticate': edit(reply.headers['www-authenticate'] ?? '') })
        : reply,
  );
}

const headerOf = (authorization = ''): string =>
  Buffer.from(authorization.slice('Bearer '.length).split('.')[0] ?? '', 'base64url').toString();

export const RESOURCE_CASES: readonly Case[] = [
  {
    rule: 'listens-on-loopback',
    server: { open: true },
    fault: (_request, reply) => reply,
  },
  {
    rule: 'challenge-comes-first',
    fault: when(
      ({ url, body }) => url.pathname === '/mcp' && body === '{',
      json(400, { error: 'parse error' }),
    ),
  },
  {
    rule: 'forged-token-refused',
    fault: when(
      ({ headers: sent }) => headerOf(sent['authorization']).includes('"none"'),
      noStore(200, {}),
    ),
  },
  {
    rule: 'endpoint-not-at-root',
    server: { endpoint: '/' },
    fault: (_request, reply) => reply,
  },
  {
    rule: 'resource-metadata-served',
    fault: at(PATH_FORM, json(404, {})),
    also: ['challenge-metadata-resolves'],
  },
  {
    rule: 'resource-identifier',
    fault: at(PATH_FORM, (_reply, { url }) =>
      json(
        200,
        {
          resource: `${url.origin}/mcp/`,
          authorization_servers: [url.origin],
          scopes_supported: ['mcp:read'],
          bearer_methods_supported: ['header'],
        },
        { 'access-control-allow-origin': '*' },
      ),
    ),
    also: ['challenge-metadata-resolves'],
  },
  { rule: 'resource-authorization-servers', fault: resource({ authorization_servers: undefined }) },
  {
    rule: 'resource-root-honest',
    fault: at(ROOT_FORM, (_reply, { url }) => json(200, { resource: `${url.origin}/other` })),
  },
  { rule: 'resource-metadata-clean', fault: resource({ resource_documentation: null }) },
  {
    rule: 'resource-bearer-header',
    fault: resource({ bearer_methods_supported: ['header', 'query'] }),
  },
  {
    rule: 'resource-secure',
    fault: resource({ resource: 'http://server.example/mcp' }),
    also: [
      'resource-identifier',
      'resource-root-honest',
      'challenge-metadata-resolves',
      'authorize-starts',
    ],
  },
  { rule: 'challenge-on-every-method', fault: at('/mcp', json(405, {}), 'GET') },
  {
    rule: 'challenge-names-metadata',
    fault: challenge((header) => header.replace(/"(http[^"]+)"/, '$1')),
  },
  {
    rule: 'challenge-metadata-resolves',
    fault: challenge((header) => header.replace('/mcp"', '/nowhere"')),
  },
  {
    rule: 'challenge-without-error',
    fault: challenge((header) => `${header}, error="invalid_token"`),
  },
  {
    rule: 'challenge-invalid-token',
    fault: when(
      ({ headers: sent }) => sent['authorization'] === 'Bearer not-a-token',
      json(403, {}),
    ),
  },
  { rule: 'challenge-scope', fault: challenge((header) => header.replace(/, scope="[^"]*"/, '')) },
  {
    rule: 'malformed-authorization',
    fault: when(({ headers: sent }) => sent['authorization'] === 'Bearer one two', json(500, {})),
  },
  {
    rule: 'challenge-ascii',
    fault: when(
      ({ headers: sent }) => sent['authorization'] === 'Bearer not-a-token',
      (reply) =>
        headers(reply, {
          'www-authenticate': `${reply.headers['www-authenticate']}, error_description="not-a-token is wrong"`,
        }),
    ),
  },
  {
    rule: 'foreign-origin-refused',
    login: true,
    fault: when(
      ({ headers: sent }) => sent['origin'] === 'https://attacker.example',
      json(401, {}),
    ),
  },
  {
    rule: 'foreign-host-refused',
    login: true,
    fault: when(
      ({ headers: sent, url }) => sent['host'] === 'attacker.example' && url.pathname === '/mcp',
      json(401, {}),
    ),
  },
  {
    rule: 'own-origin-accepted',
    fault: when(
      ({ headers: sent, url }) => sent['origin'] === url.origin && url.pathname === '/mcp',
      json(403, {}),
    ),
  },
  {
    rule: 'no-slash-redirect',
    fault: at('/mcp/', { status: 307, headers: { location: '/mcp' }, body: '' }),
  },
  {
    rule: 'answers-in-bounds',
    fault: at(
      '/jwks',
      (reply) => ({ ...reply, body: `{"keys":[{}],"x":"${'x'.repeat(1 << 21)}"}` }),
      'GET',
    ),
  },
  {
    rule: 'same-for-every-agent',
    fault: when(
      ({ headers: sent }) => (sent['user-agent'] ?? '').startsWith('python'),
      json(403, {}),
    ),
  },
  {
    rule: 'unknown-client-stays',
    fault: when(({ url }) => url.searchParams.get('client_id') === '<i>create-mcp-auth</i>', {
      status: 302,
      headers: { location: 'https://attacker.example/callback?error=unsupported_response_type' },
      body: '',
    }),
  },
  {
    rule: 'unknown-client-status',
    fault: when(
      ({ url }) => (url.searchParams.get('client_id') ?? '').startsWith('unknown-'),
      page(404, 'no such client'),
    ),
  },
  {
    rule: 'unknown-client-inert',
    fault: when(
      ({ url }) => url.searchParams.get('client_id') === '<i>create-mcp-auth</i>',
      page(400, 'Who is <i>create-mcp-auth</i>?'),
    ),
  },
  {
    rule: 'error-page-not-framed',
    fault: when(
      ({ url }) => (url.searchParams.get('client_id') ?? '').startsWith('unknown-'),
      page(400, 'unknown', {
        'content-security-policy': "default-src 'none'",
        'x-frame-options': 'ALLOWALL',
      }),
    ),
  },
  { rule: 'token-by-post-only', fault: at('/token', json(200, {}), 'GET') },
  {
    rule: 'cors-mcp',
    fault: at('/mcp', json(401, {}, { 'access-control-allow-origin': '*' }), 'OPTIONS'),
  },
  { rule: 'cors-metadata', fault: at(OAUTH, json(401, {}), 'OPTIONS') },
  { rule: 'cors-token', fault: at('/token', json(404, {}), 'OPTIONS') },
  { rule: 'cors-registration', fault: at('/register', json(404, {}), 'OPTIONS') },
  {
    rule: 'cors-revocation',
    fault: at(
      '/revoke',
      (reply) => headers(reply, { 'access-control-allow-headers': 'accept' }),
      'OPTIONS',
    ),
  },
  {
    rule: 'cors-documents',
    fault: at('/jwks', (reply) => headers(reply, { 'access-control-allow-origin': undefined })),
  },
  {
    rule: 'cors-without-credentials',
    fault: at(
      '/token',
      (reply) => headers(reply, { 'access-control-allow-credentials': 'true' }),
      'OPTIONS',
    ),
  },
  {
    rule: 'cors-not-at-authorize',
    fault: at(
      '/authorize',
      (reply) => headers(reply, { 'access-control-allow-origin': '*' }),
      'OPTIONS',
    ),
  },
];
