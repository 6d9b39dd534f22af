import { createHash, sign } from 'node:crypto';
import { authenticate } from './client-authentication.js';
import { type Incoming, noStore, oauthError, type Reply } from './exchange.js';
import { type Grant, newId, type Site, type StoredClient } from './site.js';

export function token(request: Incoming, site: Site): Reply {
  if (request.method !== 'POST') return oauthError(405, 'invalid_request', { allow: 'POST' });
  const { form } = request;
  if (!(request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded'))
    return oauthError(400, 'invalid_request');
  if (['code', 'grant_type', 'client_id', 'scope'].some((name) => form.getAll(name).length > 1))
    return oauthError(400, 'invalid_request');
  const authenticated = authenticate(request, site);
  if ('error' in authenticated) return refused(authenticated.error);
  const { client } = authenticated;
  switch (form.get('grant_type')) {
    case null:
      return oauthError(400, 'invalid_request');
    case 'authorization_code':
      return redeem(form, client.id, site);
    case 'refresh_token':
      return refresh(form, client.id, site);
    case 'client_credentials':
      return forItself(form, client, site);
    default:
      return oauthError(400, 'unsupported_grant_type');
  }
}

export function refused(error: string): Reply {
  if (error === 'invalid_request') return oauthError(400, error);
  return oauthError(401, error, { 'www-authenticate': 'Basic realm="token"' });
}

function redeem(form: URLSearchParams, client: string, site: Site): Reply {
  const entry = site.codes.get(form.get('code') ?? '');
  const challenge = createHash('sha256')
    .update(form.get('code_verifier') ?? '')
    .digest('base64url');
  if (entry === undefined) return oauthError(400, 'invalid_grant');
  const { grant } = entry;
  const redirect = form.get('redirect_uri');
  const right =
    grant.client === client &&
    challenge === grant.challenge &&
    (redirect === null || redirect === grant.redirect);
  if (!right) return oauthError(400, 'invalid_grant');
  if (entry.used) {
    grant.alive = false;
    return oauthError(400, 'invalid_grant');
  }
  if (outside(form, site)) return oauthError(400, 'invalid_target');
  entry.used = true;
  return issue(grant, site);
}

/** The client_credentials grant (RFC 6749 §4.4). */
function forItself(form: URLSearchParams, { id, metadata }: StoredClient, site: Site): Reply {
  const may = strings(metadata['grant_types']).includes('client_credentials');
  if (!site.machines || !may) return oauthError(400, 'unauthorized_client');
  const scope = form.get('scope') ?? 'mcp:read';
  if (scope !== 'mcp:read') return oauthError(400, 'invalid_scope');
  if (outside(form, site)) return oauthError(400, 'invalid_target');
  const grant = { client: id, subject: id, scope, redirect: '', challenge: '', alive: true };
  return handedOut(grant, site);
}

function strings(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function outside(form: URLSearchParams, { mcp }: Site): boolean {
  const resource = form.get('resource');
  return resource !== null && resource !== mcp;
}

function refresh(form: URLSearchParams, client: string, site: Site): Reply {
  const entry = site.refreshTokens.get(form.get('refresh_token') ?? '');
  if (entry === undefined || entry.grant.client !== client || !entry.grant.alive)
    return oauthError(400, 'invalid_grant');
  if (outside(form, site)) return oauthError(400, 'invalid_target');
  const scope = form.get('scope');
  const granted = entry.grant.scope.split(' ');
  if (scope !== null && !scope.split(' ').every((one) => granted.includes(one)))
    return oauthError(400, 'invalid_scope');
  if (entry.next !== undefined && site.refreshTokens.get(entry.next)?.next !== undefined) {
    entry.grant.alive = false;
    return oauthError(400, 'invalid_grant');
  }
  const reply = issue(entry.grant, site, entry.next);
  entry.next = String(Object(JSON.parse(reply.body)).refresh_token);
  return reply;
}

function issue(grant: Grant, site: Site, again?: string): Reply {
  const refreshToken = again ?? newId();
  if (again === undefined) site.refreshTokens.set(refreshToken, { grant });
  return handedOut(grant, site, { refresh_token: refreshToken });
}

function handedOut(grant: Grant, site: Site, more: object = {}): Reply {
  return noStore(200, {
    access_token: accessToken(grant, site),
    token_type: 'Bearer',
    expires_in: 900,
    scope: grant.scope,
    ...more,
  });
}

function accessToken(grant: Grant, site: Site): string {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: site.issuer,
    sub: grant.subject ?? 'person',
    aud: site.mcp,
    client_id: grant.client,
    scope: grant.scope,
    iat: now,
    exp: now + 900,
    jti: newId(),
  };
  const encode = (value: object): string =>
    Buffer.from(JSON.stringify(value)).toString('base64url');
  const input = `${encode({ alg: 'ES256', typ: 'at+jwt', kid: 'k1' })}.${encode(claims)}`;
  const signature = sign('sha256', Buffer.from(input), {
    key: site.keys.privateKey,
    dsaEncoding: 'ieee-p1363',
  });
  const jwt = `${input}.${signature.toString('base64url')}`;
  site.refreshTokens.set(jwt, { grant });
  return jwt;
}

export function revoke(request: Incoming, site: Site): Reply {
  const authenticated = authenticate(request, site);
  if ('error' in authenticated) return refused(authenticated.error);
  const token = request.form.get('token');
  if (token === null) return oauthError(400, 'invalid_request');
  const entry = site.refreshTokens.get(token);
  if (entry !== undefined && entry.grant.client === authenticated.client.id)
    entry.grant.alive = false;
  return noStore(200, {});
}
