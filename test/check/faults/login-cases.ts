import { change, noStore, oauthError, type Reply } from '../server/exchange.js';
import type { Fault } from '../server/good-server.js';
import { at, type Case, headers, metadata, reissued, token, when } from './fault.js';

/** A token nobody should have got. */
const ISSUED = noStore(200, {
  access_token: 'made-up-token',
  token_type: 'Bearer',
  expires_in: 900,
});
const REFUSED = oauthError(400, 'invalid_grant');

const isCode = (form: URLSearchParams): boolean => form.get('grant_type') === 'authorization_code';
const isRefresh = (form: URLSearchParams): boolean => form.get('grant_type') === 'refresh_token';

function unsigned(claims: object): string {
  const encode = (value: object): string =>
    Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${encode({ alg: 'ES256' })}.${encode(claims)}.c2ln`;
}

/** Changes what the token endpoint hands out. */
function handedOut(members: Readonly<Record<string, unknown>>): Fault {
  return at('/token', (reply) =>
    reply.body.includes('access_token') ? change(reply, members) : reply,
  );
}

/** Changes the redirect with the code. */
function comingBack(edit: (parameters: URLSearchParams) => void): Fault {
  return at('/login', (reply) => {
    const location = reply.headers['location'];
    if (location === undefined) return reply;
    const url = new URL(location);
    edit(url.searchParams);
    return headers(reply, { location: url.href });
  });
}

/** What the stores of the server say about a code or a refresh token decides. */
function stored(matches: (...args: Parameters<Fault>) => boolean, answer: Reply): Fault {
  return (request, reply, site) =>
    request.url.pathname === '/token' && matches(request, reply, site) ? answer : reply;
}

function bearer(matches: (authorization: string, reply: Reply) => boolean, answer: Reply): Fault {
  return (request, reply) => {
    const given = request.headers['authorization'] ?? '';
    return request.url.pathname === '/mcp' && matches(given, reply) ? answer : reply;
  };
}

function onlyOnce(): Fault {
  const seen = new Set<string>();
  return (request, reply) => {
    const refresh = request.form.get('refresh_token');
    if (request.url.pathname !== '/token' || refresh === null || reply.status !== 200) return reply;
    if (seen.has(refresh)) return REFUSED;
    seen.add(refresh);
    return reply;
  };
}

/** Codes of 72 bits. */
const shortCode: Fault = (request, reply, site) => {
  const to = reply.headers['location'];
  const code = to === undefined ? null : new URL(to, site.origin).searchParams.get('code');
  const entry = site.codes.get(code ?? '');
  if (request.url.pathname !== '/login' || code === null || entry === undefined) return reply;
  const short = code.slice(0, 12);
  site.codes.set(short, entry);
  return headers(reply, { location: String(to).replace(code, short) });
};

/** Whoever knows the session is let in. */
const sessionAlone: Fault = (request, reply) => {
  if (request.url.pathname !== '/mcp') return reply;
  if (request.headers['mcp-session-id'] !== undefined) return noStore(200, {});
  return reply.status === 200 ? headers(reply, { 'mcp-session-id': 'one' }) : reply;
};

const revokedByAnybody: Fault = ({ url, form }, reply, site) => {
  const entry = site.refreshTokens.get(form.get('token') ?? '');
  if (url.pathname === '/revoke' && entry !== undefined) entry.grant.alive = false;
  return reply;
};

export const LOGIN_CASES: readonly Case[] = (
  [
    { rule: 'login-state-returned', fault: comingBack((query) => query.set('state', 'another')) },
    { rule: 'code-unguessable', fault: shortCode },
    {
      rule: 'login-method-advertised',
      fault: metadata({
        token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
      }),
      also: [
        'metadata-documents-need-none',
        'registration-refuses-unadvertised',
        'unadvertised-methods-refused',
      ],
    },
    {
      rule: 'token-scope-not-wider',
      fault: handedOut({ scope: 'mcp:read mcp:write offline_access admin' }),
    },
    { rule: 'offline-access-honoured', fault: handedOut({ refresh_token: undefined }) },
    { rule: 'session-needs-token', fault: sessionAlone },
    { rule: 'revocation-own-client', fault: revokedByAnybody },
    { rule: 'login-iss-returned', fault: comingBack((query) => query.delete('iss')) },
    {
      rule: 'code-needs-verifier',
      fault: token((form) => isCode(form) && !form.has('code_verifier'), ISSUED),
    },
    {
      rule: 'code-right-verifier',
      fault: token((form) => form.get('code_verifier') === 'x'.repeat(43), ISSUED),
    },
    {
      rule: 'code-own-client',
      fault: stored(({ form }, _reply, site) => {
        const owner = site.codes.get(form.get('code') ?? '')?.grant.client;
        return owner !== undefined && owner !== form.get('client_id');
      }, ISSUED),
    },
    {
      rule: 'code-own-redirect',
      fault: token((form) => form.get('redirect_uri')?.endsWith('/other') === true, ISSUED),
    },
    {
      rule: 'code-once',
      fault: stored(
        ({ form }, reply, site) =>
          reply.status === 400 && site.codes.get(form.get('code') ?? '')?.used === true,
        ISSUED,
      ),
    },
    { rule: 'token-answer-shape', fault: handedOut({ expires_in: '900' }) },
    { rule: 'token-lifetime', fault: handedOut({ expires_in: 60 }) },
    {
      rule: 'token-not-cached',
      fault: at('/token', (reply) =>
        reply.status === 200 ? headers(reply, { 'cache-control': undefined }) : reply,
      ),
    },
    {
      rule: 'token-accepted',
      fault: bearer((given) => given.startsWith('Bearer eyJ'), oauthError(401, 'invalid_token')),
    },
    {
      rule: 'token-scheme-case',
      fault: bearer((given) => given.startsWith('bearer '), oauthError(401, 'invalid_token')),
    },
    {
      rule: 'token-tampered',
      fault: bearer(
        (given, reply) => given.startsWith('Bearer eyJ') && reply.status === 401,
        noStore(200, {}),
      ),
      also: ['forged-token-refused'],
    },
    {
      rule: 'token-not-in-address',
      fault: when(({ url }) => url.searchParams.has('access_token'), noStore(200, {})),
    },
    {
      rule: 'proof-checked',
      fault: metadata({ dpop_signing_alg_values_supported: ['ES256'] }),
    },
    { rule: 'token-audience', fault: reissued(1, { aud: 'https://other.example/mcp' }) },
    { rule: 'token-claims', fault: reissued(0, { typ: 'JWT' }) },
    {
      rule: 'refresh-works',
      fault: token(
        (form) => isRefresh(form) && !form.has('scope') && !form.has('resource'),
        (reply) => (reply.status === 200 ? oauthError(400, 'invalid_scope') : reply),
      ),
    },
    {
      rule: 'refresh-rotated',
      fault: token(isRefresh, (reply, { form }) =>
        reply.status === 200 ? change(reply, { refresh_token: form.get('refresh_token') }) : reply,
      ),
    },
    { rule: 'refresh-grace', fault: onlyOnce() },
    {
      rule: 'refresh-not-wider',
      fault: token(
        (form) => form.get('scope') === 'x-probe-never-granted',
        change(ISSUED, { scope: 'mcp:read x-probe-never-granted' }),
      ),
    },
    {
      rule: 'refresh-own-client',
      fault: stored(({ form }, _reply, site) => {
        const owner = site.refreshTokens.get(form.get('refresh_token') ?? '')?.grant.client;
        return owner !== undefined && owner !== form.get('client_id');
      }, ISSUED),
    },
    {
      rule: 'refresh-own-resource',
      fault: token(
        (form) => isRefresh(form) && form.get('resource') === 'https://attacker.example/mcp',
        change(ISSUED, { access_token: unsigned({ aud: 'https://attacker.example/mcp' }) }),
      ),
    },
    {
      rule: 'revoked-refresh-dead',
      fault: stored(
        ({ form }, _reply, site) =>
          site.refreshTokens.get(form.get('refresh_token') ?? '')?.grant.alive === false,
        ISSUED,
      ),
    },
  ] as const
).map((one) => ({ ...one, login: true }));
