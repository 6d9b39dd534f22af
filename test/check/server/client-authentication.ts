import { createPublicKey, verify } from 'node:crypto';
import type { Incoming } from './exchange.js';
import type { Site, StoredClient } from './site.js';

export type Authenticated =
  | { readonly client: StoredClient }
  | { readonly error: 'invalid_client' | 'invalid_request'; readonly basic: boolean };

/** Authenticates a client as strictly as OAuth 2.1 §2.4 asks. */
export function authenticate({ headers, form }: Incoming, site: Site): Authenticated {
  const header = /^Basic (.+)$/.exec(headers['authorization'] ?? '')?.[1];
  const secret = form.get('client_secret') || undefined;
  const assertion = form.get('client_assertion') ?? undefined;
  const basic = header !== undefined;
  const used = [header, secret, assertion].filter((value) => value !== undefined).length;
  if (used > 1) return { error: 'invalid_request', basic };
  const pair =
    header === undefined
      ? undefined
      : Buffer.from(header, 'base64').toString().split(':').map(decode);
  const id = pair?.[0] ?? form.get('client_id') ?? subjectOf(assertion);
  const client = id === undefined ? undefined : site.clients.get(id);
  const stated = form.get('client_id');
  if (client === undefined || (stated !== null && stated !== id))
    return { error: 'invalid_client', basic };
  return isProved(client, { secret: pair?.[1] ?? secret, assertion }, site)
    ? { client }
    : { error: 'invalid_client', basic };
}

interface Proof {
  readonly secret: string | undefined;
  readonly assertion: string | undefined;
}

function isProved(client: StoredClient, { secret, assertion }: Proof, site: Site): boolean {
  const method = client.metadata['token_endpoint_auth_method'];
  if (method === 'none') return secret === undefined && assertion === undefined;
  if (method === 'private_key_jwt')
    return assertion !== undefined && isSigned(client, assertion, site);
  return secret !== undefined && secret === client.secret;
}

function isSigned(client: StoredClient, assertion: string, site: Site): boolean {
  const [head = '', body = '', signature = ''] = assertion.split('.');
  const header = parse(head);
  const claims = parse(body);
  const jwks = Object(client.metadata['jwks']);
  const key = createPublicKey({ key: jwks.keys[0], format: 'jwk' });
  if (!['ES256', 'RS256'].includes(String(header['alg']))) return false;
  const valid = verify(
    'sha256',
    Buffer.from(`${head}.${body}`),
    { key, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  const jti = String(claims['jti']);
  const fresh = Number(claims['exp']) > Date.now() / 1000 && !site.assertions.has(jti);
  site.assertions.add(jti);
  return (
    valid &&
    fresh &&
    claims['aud'] === site.issuer &&
    claims['iss'] === client.id &&
    claims['sub'] === client.id
  );
}

function subjectOf(assertion: string | undefined): string | undefined {
  return assertion === undefined ? undefined : String(parse(assertion.split('.')[1] ?? '')['sub']);
}

function parse(part: string): Record<string, unknown> {
  return Object(JSON.parse(Buffer.from(part, 'base64url').toString()));
}

function decode(value: string): string {
  return decodeURIComponent(value.replace(/\+/g, ' '));
}
