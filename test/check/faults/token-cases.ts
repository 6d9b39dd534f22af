import {
  both,
  headers as setHeaders,
  INVALID_CLIENT,
  INVALID_GRANT,
  metadata,
  SERVER_ERROR_JSON,
  token,
  type Case,
} from './fault.js';
import { noStore, oauthError } from '../server/exchange.js';

const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const unknownId = (form: URLSearchParams): boolean =>
  form.get('client_id')?.startsWith('unknown-') === true;
const isBasic = (value: string | undefined): boolean => value?.startsWith('Basic ') === true;
const decoded = (value: string | undefined): string =>
  Buffer.from((value ?? '').slice(6), 'base64').toString();

function claim(form: URLSearchParams, name: string): unknown {
  const part = form.get('client_assertion')?.split('.')[1];
  return part === undefined
    ? undefined
    : Object(JSON.parse(Buffer.from(part, 'base64url').toString()))[name];
}

function alg(form: URLSearchParams): unknown {
  const part = form.get('client_assertion')?.split('.')[0];
  return part === undefined
    ? undefined
    : Object(JSON.parse(Buffer.from(part, 'base64url').toString())).alg;
}

export const TOKEN_CASES: readonly Case[] = [
  {
    rule: 'jwt-bearer-proved',
    fault: both(
      metadata({ grant_types_supported: ['authorization_code', 'refresh_token', JWT_BEARER] }),
      token(
        (form) => form.get('grant_type') === JWT_BEARER,
        noStore(200, { access_token: 'made-up-token', token_type: 'Bearer', expires_in: 900 }),
      ),
    ),
  },
  {
    rule: 'token-needs-client',
    fault: token(
      (form, { headers }) =>
        !form.has('client_id') && headers['authorization'] === undefined && form.has('code'),
      INVALID_GRANT,
    ),
  },
  { rule: 'token-unknown-client', fault: token(unknownId, oauthError(401, 'invalid_grant')) },
  {
    rule: 'token-unknown-client-status',
    fault: token(unknownId, oauthError(400, 'invalid_client')),
  },
  {
    rule: 'token-unknown-like-wrong',
    fault: token(
      (_form, { headers }) =>
        isBasic(headers['authorization']) &&
        decoded(headers['authorization']).startsWith('unknown-'),
      oauthError(401, 'invalid_grant', { 'www-authenticate': 'Basic' }),
    ),
  },
  {
    rule: 'failed-basic-challenged',
    fault: token(
      (_form, { headers }) => isBasic(headers['authorization']),
      (reply) => setHeaders(reply, { 'www-authenticate': undefined }),
    ),
  },
  {
    rule: 'public-secret-refused',
    fault: token((form) => form.get('client_secret') === 'made-up', INVALID_GRANT),
  },
  {
    rule: 'empty-secret-is-absent',
    fault: token((form) => form.get('client_secret') === '', INVALID_CLIENT),
  },
  {
    rule: 'two-methods-refused',
    fault: token(
      (form, { headers }) => isBasic(headers['authorization']) && form.has('client_secret'),
      INVALID_GRANT,
    ),
  },
  {
    rule: 'basic-with-same-id',
    fault: token(
      (form, { headers }) =>
        form.has('client_id') &&
        !form.has('client_secret') &&
        decoded(headers['authorization']).startsWith(`${form.get('client_id')}:`),
      oauthError(400, 'invalid_request'),
    ),
  },
  {
    rule: 'basic-with-other-id',
    fault: token(
      (form, { headers }) =>
        form.has('client_id') &&
        isBasic(headers['authorization']) &&
        !decoded(headers['authorization']).startsWith(`${form.get('client_id')}:`),
      INVALID_GRANT,
    ),
  },
  {
    rule: 'query-secret-ignored',
    fault: token((_form, { url }) => url.searchParams.has('client_secret'), INVALID_GRANT),
  },
  {
    rule: 'secret-in-header-or-body',
    fault: (request, reply, site) => {
      const client = site.clients.get(request.form.get('client_id') ?? '');
      const crossed =
        client?.metadata['token_endpoint_auth_method'] === 'client_secret_basic' &&
        request.form.has('client_secret');
      return crossed && reply.status === 400 && !isBasic(request.headers['authorization'])
        ? INVALID_CLIENT
        : reply;
    },
  },
  {
    rule: 'token-form-only',
    fault: token(
      (_form, { headers }) => headers['content-type'] === 'application/json',
      INVALID_GRANT,
    ),
  },
  {
    rule: 'token-repeated-parameter',
    fault: token((form) => form.getAll('code').length > 1, INVALID_GRANT),
  },
  {
    rule: 'token-extra-parameter',
    fault: token((form) => form.has('x_probe'), oauthError(400, 'invalid_request')),
  },
  {
    rule: 'token-grant-errors',
    fault: token(
      (form) => form.get('grant_type') === 'urn:example:unknown',
      oauthError(400, 'invalid_request'),
    ),
  },
  {
    rule: 'token-no-password-grant',
    fault: token((form) => form.get('grant_type') === 'password', INVALID_GRANT),
  },
  {
    rule: 'token-machine-needs-secret',
    fault: token(
      (form) => form.get('grant_type') === 'client_credentials',
      noStore(200, { access_token: 'x', token_type: 'Bearer' }),
    ),
  },
  {
    rule: 'token-unknown-refresh',
    fault: token(
      (form) => form.get('grant_type') === 'refresh_token',
      oauthError(401, 'invalid_token'),
    ),
  },
  {
    rule: 'token-errors-json',
    fault: token(
      (form) => form.get('grant_type') === 'refresh_token',
      (reply) => setHeaders(reply, { 'content-type': 'text/html' }),
    ),
  },
  {
    rule: 'token-unknown-code',
    fault: token(
      (form, { headers: sent }) =>
        form.get('grant_type') === 'authorization_code' && sent['authorization'] !== undefined,
      (reply) => (reply.body.includes('invalid_grant') ? SERVER_ERROR_JSON : reply),
    ),
  },
  {
    rule: 'assertion-expired',
    fault: token((form) => Number(claim(form, 'exp')) < Date.now() / 1000, INVALID_GRANT),
  },
  {
    rule: 'assertion-replayed',
    fault: (request, reply) => {
      const jti = String(claim(request.form, 'jti'));
      const again = SEEN.has(jti);
      SEEN.add(jti);
      return again && jti !== 'undefined' ? INVALID_GRANT : reply;
    },
  },
  { rule: 'assertion-unsigned', fault: token((form) => alg(form) === 'none', INVALID_GRANT) },
  { rule: 'assertion-hmac', fault: token((form) => alg(form) === 'HS256', INVALID_GRANT) },
  {
    rule: 'assertion-audience',
    fault: token((form) => claim(form, 'aud') === 'https://other.example', INVALID_GRANT),
  },
  {
    rule: 'assertion-subject',
    fault: token((form) => claim(form, 'sub') === 'somebody-else', INVALID_GRANT),
  },
];

const SEEN = new Set<string>();
