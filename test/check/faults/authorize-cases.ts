import { page, redirect, type Reply } from '../server/exchange.js';
import { authorization, type Case, headers, when } from './fault.js';

const LOGIN: Reply = redirect('/login?request=x');
const ERROR: Reply = page(400, 'no');
const unless =
  (name: string) =>
  (query: URLSearchParams): boolean =>
    !query.has(name) && isRegistered(query);
const has =
  (name: string, value: string) =>
  (query: URLSearchParams): boolean =>
    query.get(name) === value;
const BY_REDIRECT = { errorsByRedirect: true };

function isRegistered(query: URLSearchParams): boolean {
  return (
    !(query.get('client_id') ?? 'unknown').startsWith('unknown') &&
    !(query.get('client_id') ?? '').startsWith('<')
  );
}

function isPlain(query: URLSearchParams): boolean {
  return (
    isRegistered(query) &&
    query.get('redirect_uri') === 'https://client.example/callback' &&
    query.has('resource') &&
    !query.has('scope')
  );
}

function edited(edit: (location: URL) => void): (reply: Reply) => Reply {
  return (reply) => {
    const location = reply.headers['location'];
    if (location === undefined || !location.startsWith('https://')) return reply;
    const url = new URL(location);
    edit(url);
    return headers(reply, { location: url.href });
  };
}

export const AUTHORIZE_CASES: readonly Case[] = [
  {
    rule: 'authorize-foreign-host',
    fault: when(
      ({ url, headers: sent }) =>
        url.pathname === '/authorize' && sent['host'] === 'attacker.example',
      LOGIN,
    ),
  },
  {
    rule: 'authorize-starts',
    fault: authorization(
      (query) => isPlain(query) && query.getAll('state').length === 1,
      (reply) => (reply.status === 302 ? ERROR : reply),
    ),
    also: [],
  },
  {
    rule: 'authorize-listed-scopes',
    fault: authorization((query) => (query.get('scope') ?? '').startsWith('mcp:read'), ERROR),
  },
  {
    rule: 'redirect-needed-of-several',
    fault: authorization((query) => !query.has('redirect_uri'), LOGIN),
  },
  {
    rule: 'login-without-referrer',
    fault: when(
      ({ url }) => url.pathname === '/login',
      (reply) => headers(reply, { 'referrer-policy': undefined }),
    ),
  },
  { rule: 'authorize-idempotent', fault: twice() },
  { rule: 'authorize-without-state', fault: authorization(unless('state'), ERROR) },
  {
    rule: 'authorize-without-resource',
    fault: authorization(
      (query) => unless('resource')(query) && !(query.get('client_id') ?? '').includes(':'),
      ERROR,
    ),
  },
  {
    rule: 'authorize-unknown-scopes-dropped',
    fault: authorization((query) => (query.get('scope') ?? '').startsWith('openid'), ERROR),
  },
  {
    rule: 'authorize-resource-slash',
    fault: authorization((query) => (query.get('resource') ?? '').endsWith('/'), ERROR),
  },
  {
    rule: 'authorize-resource-case',
    fault: authorization((query) => (query.get('resource') ?? '').startsWith('HTTP'), ERROR),
  },
  {
    rule: 'authorize-extra-parameters',
    fault: authorization((query) => query.has('x_probe'), ERROR),
  },
  { rule: 'authorize-nonce', fault: authorization((query) => query.has('nonce'), ERROR) },
  {
    rule: 'authorize-asks-a-person',
    fault: authorization(isPlain, (reply) =>
      reply.status === 302
        ? headers(reply, { location: 'https://client.example/callback?code=at-once' })
        : reply,
    ),
  },
  { rule: 'loopback-any-port', fault: native('http://127.0.0.1:51234/callback', true) },
  {
    rule: 'loopback-any-port-registered',
    fault: authorization(has('redirect_uri', 'http://127.0.0.1:51234/fixed'), ERROR),
  },
  { rule: 'loopback-any-port-inferred', fault: native('http://127.0.0.1:51234/callback', false) },
  { rule: 'authorize-requires-pkce', fault: pkceOf('none') },
  { rule: 'authorize-requires-pkce-always', fault: pkceOf('client_secret_basic') },
  {
    rule: 'authorize-refuses-plain',
    fault: authorization(has('code_challenge_method', 'plain'), LOGIN),
  },
  {
    rule: 'authorize-absent-method-is-plain',
    fault: authorization(
      (query) => query.has('code_challenge') && !query.has('code_challenge_method'),
      LOGIN,
    ),
  },
  {
    rule: 'authorize-challenge-length',
    fault: authorization((query) => query.get('code_challenge')?.length === 42, LOGIN),
  },
  {
    rule: 'authorize-foreign-resource',
    fault: authorization(has('resource', 'https://attacker.example/mcp'), LOGIN),
  },
  {
    rule: 'authorize-resource-fragment',
    fault: authorization((query) => (query.get('resource') ?? '').includes('#'), LOGIN),
  },
  {
    rule: 'authorize-repeated-parameter',
    fault: authorization((query) => query.getAll('state').length > 1, LOGIN),
  },
  {
    rule: 'authorize-code-only',
    fault: authorization(
      (query) => query.get('response_type') === 'token' && isRegistered(query),
      LOGIN,
    ),
  },
  {
    rule: 'authorize-needs-response-type',
    fault: authorization((query) => !query.has('response_type'), LOGIN),
  },
  {
    rule: 'authorize-errors-carry-state',
    server: BY_REDIRECT,
    also: ['no-redirect-before-login'],
    fault: authorization(
      has('code_challenge_method', 'plain'),
      edited((url) => url.searchParams.delete('state')),
    ),
  },
  {
    rule: 'authorize-errors-carry-iss',
    server: BY_REDIRECT,
    also: ['no-redirect-before-login'],
    fault: authorization(
      has('code_challenge_method', 'plain'),
      edited((url) => url.searchParams.delete('iss')),
    ),
  },
  {
    rule: 'authorize-scope-errors',
    fault: authorization(has('scope', 'x-probe-unknown'), page(500, 'oops')),
  },
  {
    rule: 'redirect-exact',
    fault: authorization((query) => (query.get('redirect_uri') ?? '').endsWith('/CALLBACK'), LOGIN),
  },
  {
    rule: 'redirect-repeated',
    fault: authorization((query) => query.getAll('redirect_uri').length > 1, LOGIN),
  },
  { rule: 'no-redirect-before-login', server: BY_REDIRECT, fault: (_request, reply) => reply },
  {
    rule: 'login-page-without-form-action',
    fault: authorization(
      (query) => !isRegistered(query),
      (reply) =>
        headers(reply, { 'content-security-policy': "frame-ancestors 'none'; form-action 'self'" }),
    ),
  },
  {
    rule: 'login-not-cached',
    fault: authorization(isPlain, (reply) => headers(reply, { 'cache-control': undefined })),
  },
  {
    rule: 'login-cookies',
    fault: authorization(isPlain, (reply) => headers(reply, { 'set-cookie': 'session=x; Path=/' })),
  },
  {
    rule: 'client-url-syntax',
    fault: authorization((query) => (query.get('client_id') ?? '').startsWith('http://'), LOGIN),
  },
  {
    rule: 'client-documents-work',
    fault: authorization(
      (query) => (query.get('client_id') ?? '').startsWith('https://zed.dev'),
      LOGIN,
    ),
  },
];

// FastMCP opens the URL once before the browser does.
function twice(): Case['fault'] {
  let count = 0;
  return when(
    ({ url, headers: sent }) =>
      url.pathname === '/authorize' &&
      isPlain(url.searchParams) &&
      sent['origin'] === undefined &&
      url.searchParams.get('code_challenge_method') === 'S256' &&
      url.searchParams.get('code_challenge')?.length === 43,
    (reply) => {
      count += 1;
      return reply.status === 302 && count === 2 ? page(200, 'again') : reply;
    },
  );
}

function native(uri: string, typed: boolean): Case['fault'] {
  const typedClients = new Set<string>();
  return (request, reply) => {
    if (
      request.url.pathname === '/register' &&
      request.method === 'POST' &&
      request.body.includes('"native"')
    ) {
      typedClients.add(String(Object(JSON.parse(reply.body)).client_id));
    }
    const query = request.url.searchParams;
    const hit = request.url.pathname === '/authorize' && query.get('redirect_uri') === uri;
    return hit && typedClients.has(query.get('client_id') ?? '') === typed ? ERROR : reply;
  };
}

function pkceOf(method: string): Case['fault'] {
  return (request, reply, site) => {
    const client = site.clients.get(request.url.searchParams.get('client_id') ?? '');
    const hit =
      request.url.pathname === '/authorize' && !request.url.searchParams.has('code_challenge');
    return hit && client?.metadata['token_endpoint_auth_method'] === method ? LOGIN : reply;
  };
}
