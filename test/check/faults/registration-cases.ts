import { change, json, noStore, oauthError, type Reply } from '../server/exchange.js';
import type { Fault } from '../server/good-server.js';
import type { Site } from '../server/site.js';
import {
  both,
  type Case,
  headers,
  INVALID_CLIENT,
  INVALID_GRANT,
  metadata,
  registration,
  token,
  when,
} from './fault.js';

const REFUSED = oauthError(400, 'invalid_client_metadata');
const isPublic = (asked: Record<string, unknown>): boolean =>
  asked['token_endpoint_auth_method'] === 'none' &&
  String(asked['redirect_uris']) === 'https://client.example/callback' &&
  String(asked['grant_types']) === 'authorization_code,refresh_token' &&
  asked['client_id'] === undefined &&
  asked['scope'] === undefined &&
  asked['logo_uri'] === undefined;
const without =
  (...members: string[]) =>
  (reply: Reply): Reply =>
    reply.status === 201
      ? change(reply, Object.fromEntries(members.map((member) => [member, undefined])))
      : reply;
const redirects =
  (part: string) =>
  (asked: Record<string, unknown>): boolean =>
    String(asked['redirect_uris']).includes(part);
const method =
  (name: string | undefined) =>
  (asked: Record<string, unknown>): boolean =>
    asked['token_endpoint_auth_method'] === name;
const created = (more: object): Reply =>
  noStore(201, { client_id: 'made-up-client-id', client_name: 'x', redirect_uris: [], ...more });

export const REGISTRATION_CASES: readonly Case[] = [
  {
    rule: 'registration-answers',
    fault: registration(isPublic, REFUSED),
    also: ['registration-accepts-advertised'],
  },
  {
    rule: 'registration-not-cached',
    fault: registration(isPublic, (reply) => headers(reply, { 'cache-control': undefined })),
  },
  { rule: 'registration-complete', fault: registration(isPublic, without('redirect_uris')) },
  {
    rule: 'registration-public-without-secret',
    fault: registration(isPublic, (reply) => change(reply, { client_secret_expires_at: 0 })),
  },
  {
    rule: 'registration-secret-complete',
    fault: registration(method('client_secret_post'), without('client_secret_expires_at')),
  },
  {
    rule: 'registration-states-method',
    fault: registration(method('client_secret_post'), (reply) =>
      change(reply, { token_endpoint_auth_method: 'client_secret_basic' }),
    ),
  },
  {
    rule: 'registration-accepts-advertised',
    fault: registration(method('client_secret_post'), REFUSED),
  },
  {
    rule: 'registration-default-method',
    fault: registration(method(undefined), without('token_endpoint_auth_method')),
  },
  {
    rule: 'registration-refuses-unadvertised',
    fault: registration(
      method('client_secret_jwt'),
      created({
        token_endpoint_auth_method: 'client_secret_jwt',
        client_secret: 'AbcdefghijklmnopqrstuvwxyZ',
        client_secret_expires_at: 0,
      }),
    ),
  },
  {
    rule: 'registration-bad-redirects',
    fault: registration(redirects('data:'), created({ token_endpoint_auth_method: 'none' })),
  },
  {
    rule: 'registration-errors',
    fault: registration(redirects('data:'), json(422, { message: 'no' })),
  },
  {
    rule: 'registration-loopback',
    fault: registration(
      (asked) => redirects('33418')(asked) && asked['application_type'] === undefined,
      REFUSED,
    ),
  },
  { rule: 'registration-mixed-redirects', fault: registration(redirects('cursor.com'), REFUSED) },
  {
    rule: 'registration-drops-unknown-grants',
    fault: registration((asked) => String(asked['grant_types']).includes('device_code'), REFUSED),
  },
  {
    rule: 'registration-code-only',
    fault: registration((asked) => String(asked['grant_types']) === 'authorization_code', REFUSED),
  },
  {
    rule: 'registration-no-implicit',
    fault: registration(
      (asked) => String(asked['grant_types']) === 'implicit',
      created({ grant_types: ['implicit'] }),
    ),
  },
  {
    rule: 'registration-no-machine-grant',
    fault: both(
      metadata({
        grant_types_supported: ['authorization_code', 'refresh_token', 'client_credentials'],
      }),
      registration(
        (asked) => String(asked['grant_types']) === 'client_credentials',
        created({ grant_types: ['client_credentials'] }),
      ),
    ),
  },
  {
    rule: 'registration-empty-members',
    fault: registration((asked) => asked['logo_uri'] === null, REFUSED),
  },
  {
    rule: 'registration-empty-scope',
    fault: registration((asked) => asked['scope'] === '', REFUSED),
  },
  {
    rule: 'registration-extra-members',
    fault: registration((asked) => asked['client_id'] !== undefined, REFUSED),
  },
  {
    rule: 'registration-scope-advisory',
    fault: registration((asked) => String(asked['scope']).startsWith('openid'), REFUSED),
  },
  {
    rule: 'registration-one-key-set',
    fault: registration((asked) => asked['jwks_uri'] !== undefined, created({})),
  },
  {
    rule: 'registration-secret-long',
    fault: (request, reply, site) => {
      if (request.url.pathname !== '/register' || reply.status !== 201) return reply;
      const { client_id: id, client_secret: secret } = Object(JSON.parse(reply.body));
      const client = site.clients.get(id);
      if (client === undefined || secret === undefined) return reply;
      const short = String(secret).slice(0, 20);
      site.clients.set(id, { ...client, secret: short });
      return change(reply, { client_secret: short });
    },
  },
  { rule: 'registration-bounded', fault: registration(redirects('/9999'), created({})) },
  {
    rule: 'registration-identifiers',
    fault: registration(redirects('cursor:'), (reply) => change(reply, { client_id: 'c1' })),
  },
  {
    rule: 'registration-no-nulls',
    fault: registration(redirects('cursor:'), (reply) => change(reply, { logo_uri: null })),
  },
  {
    rule: 'registration-secret-alphabet',
    fault: registration(
      method('client_secret_jwt'),
      created({
        client_secret: 'a b+c, and long enough to guess nothing',
        token_endpoint_auth_method: 'x',
      }),
    ),
  },
  {
    rule: 'registration-management',
    fault: when(
      ({ url, method: used }) => url.pathname.startsWith('/register/') && used === 'GET',
      json(200, {}),
    ),
  },
  {
    rule: 'registration-alias',
    fault: (request, reply, site) => {
      if (request.url.pathname === '/register')
        return { status: 404, headers: { 'content-type': 'text/html' }, body: 'no' };
      return metadata({ registration_endpoint: undefined })(request, reply, site);
    },
  },
];

const isRevocation = (path: string): boolean => path === '/revoke';
const basic = (value: string | undefined): boolean => value?.startsWith('Basic ') === true;
const accepted = noStore(200, {});

export const METHOD_CASES: readonly Case[] = [
  {
    rule: 'advertised-methods-accepted',
    fault: token(
      (form) => form.has('client_secret') && form.get('code_verifier') !== null,
      oauthError(401, 'invalid_client', { 'www-authenticate': 'Basic' }),
    ),
    also: ['secret-in-header-or-body', 'empty-secret-is-absent'],
  },
  {
    rule: 'unadvertised-methods-refused',
    server: { methods: ['none', 'client_secret_post'] },
    fault: (_request, reply) => reply,
  },
  {
    rule: 'wrong-credentials-refused',
    fault: token(
      (form) =>
        form.get('client_secret')?.endsWith('x') === true &&
        (form.get('client_secret')?.length ?? 0) > 32,
      INVALID_GRANT,
    ),
  },
  {
    rule: 'missing-credentials-refused',
    fault: (request, reply, site) => {
      const client = site.clients.get(request.form.get('client_id') ?? '');
      const bare =
        client?.metadata['token_endpoint_auth_method'] === 'private_key_jwt' &&
        !request.form.has('client_assertion');
      return bare ? INVALID_GRANT : reply;
    },
  },
  {
    rule: 'revocation-methods-accepted',
    fault: when(
      ({ url, headers: sent }) => isRevocation(url.pathname) && basic(sent['authorization']),
      oauthError(401, 'invalid_client'),
    ),
  },
  {
    rule: 'revocation-methods-complete',
    fault: metadata({
      revocation_endpoint_auth_methods_supported: ['none', 'client_secret_post', 'private_key_jwt'],
    }),
  },
  {
    rule: 'revocation-wrong-credentials',
    fault: when(
      ({ url, form }) =>
        isRevocation(url.pathname) && form.get('client_id')?.startsWith('unknown') === true,
      accepted,
    ),
  },
  {
    rule: 'revocation-unknown-token',
    fault: when(
      ({ url, form, method: used }) =>
        isRevocation(url.pathname) && used === 'POST' && form.has('token'),
      (reply) => (reply.status === 200 ? oauthError(400, 'unsupported_token_type') : reply),
    ),
  },
  {
    rule: 'revocation-missing-token',
    fault: when(
      ({ url, form, method: used }) =>
        isRevocation(url.pathname) && used === 'POST' && !form.has('token'),
      accepted,
    ),
  },
  {
    rule: 'introspection-unknown-inactive',
    fault: introspected(() => ({ active: false, sub: 'somebody' })),
  },
  {
    rule: 'introspection-complete',
    login: true,
    server: { methods: ['client_secret_basic', 'client_secret_post'] },
    fault: both(
      metadata({ client_id_metadata_document_supported: undefined }),
      introspected((token, site) =>
        site.refreshTokens.has(token) ? { active: true, scope: 'mcp:read' } : { active: false },
      ),
    ),
  },
  {
    rule: 'introspection-authenticated',
    fault: (request, reply, site) => {
      if (request.url.pathname === '/introspect') return json(200, { active: false });
      return metadata({
        introspection_endpoint: `${site.origin}/introspect`,
        introspection_endpoint_auth_methods_supported: ['client_secret_basic'],
      })(request, reply, site);
    },
  },
];

/** A server that tells its own clients this of a token. */
function introspected(told: (token: string, site: Site) => object): Fault {
  return (request, reply, site) => {
    if (request.url.pathname === '/introspect')
      return 'authorization' in request.headers
        ? json(200, told(request.form.get('token') ?? '', site))
        : INVALID_CLIENT;
    return metadata({
      introspection_endpoint: `${site.origin}/introspect`,
      introspection_endpoint_auth_methods_supported: ['client_secret_basic'],
    })(request, reply, site);
  };
}
