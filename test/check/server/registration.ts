import { type Incoming, noStore, oauthError, type Reply } from './exchange.js';
import { newId, type Site, type StoredClient } from './site.js';

const GRANTS = ['authorization_code', 'refresh_token'];
const LOOPBACK = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/[^#]*)?$/;
const HTTPS = /^https:\/\/[^/@#\s]+(\/[^#\s]*)?$/;
const SCHEMES = /^cursor:\/\/[^#\s]+$/;

export function register({ body }: Incoming, site: Site): Reply {
  if (site.closed) return oauthError(403, 'access_denied');
  if (body.length > 20_000) return oauthError(400, 'invalid_client_metadata');
  const asked = readObject(body);
  if (asked === undefined) return oauthError(400, 'invalid_client_metadata');
  const redirects = Array.isArray(asked['redirect_uris']) ? asked['redirect_uris'].map(String) : [];
  if (redirects.length === 0 || !redirects.every(isAllowed))
    return oauthError(400, 'invalid_redirect_uri');
  const method = String(
    asked['token_endpoint_auth_method'] ??
      site.methods.find((one) => one === 'client_secret_basic') ??
      site.methods[0],
  );
  const grants = (Array.isArray(asked['grant_types']) ? asked['grant_types'] : GRANTS).filter(
    (grant) => GRANTS.includes(grant),
  );
  const keySets = ['jwks', 'jwks_uri'].filter((member) => asked[member] !== undefined).length;
  const faulty =
    !site.methods.includes(method) || !grants.includes('authorization_code') || keySets > 1;
  return faulty
    ? oauthError(400, 'invalid_client_metadata')
    : created({ ...asked, redirect_uris: redirects, grant_types: grants, method }, site);
}

function created(asked: Record<string, unknown>, site: Site): Reply {
  const { method, redirect_uris, grant_types, jwks } = asked;
  const id = newId();
  const secret = String(method).startsWith('client_secret_') ? newId() : undefined;
  const metadata = {
    client_name: asked['client_name'] ?? 'unnamed',
    redirect_uris,
    grant_types,
    response_types: ['code'],
    token_endpoint_auth_method: method,
    ...(jwks === undefined ? {} : { jwks }),
  };
  const token = newId();
  const client: StoredClient = { id, metadata, token, ...(secret === undefined ? {} : { secret }) };
  site.clients.set(id, client);
  return noStore(201, {
    client_id: id,
    client_id_issued_at: 1,
    ...(secret === undefined ? {} : { client_secret: secret, client_secret_expires_at: 0 }),
    ...metadata,
    registration_access_token: token,
    registration_client_uri: `${site.origin}/register/${id}`,
  });
}

export function manage({ method, url, headers }: Incoming, site: Site): Reply {
  const client = site.clients.get(url.pathname.slice('/register/'.length));
  if (client === undefined || headers['authorization'] !== `Bearer ${client.token}`) {
    return oauthError(401, 'invalid_token', { 'www-authenticate': 'Bearer error="invalid_token"' });
  }
  if (method === 'GET') return noStore(200, { client_id: client.id, ...client.metadata });
  site.clients.delete(client.id);
  return { status: 204, headers: {}, body: '' };
}

function isAllowed(uri: string): boolean {
  return HTTPS.test(uri) || LOOPBACK.test(uri) || SCHEMES.test(uri);
}

function readObject(body: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value !== 'object' || value === null) return undefined;
    return Object.fromEntries(
      Object.entries(value).filter(([, member]) => member !== null && member !== ''),
    );
  } catch {
    return undefined;
  }
}
