import { type Incoming, json, type Reply } from './exchange.js';
import type { Site } from './site.js';

export function metadata({
  issuer,
  origin,
  methods,
  closed,
  machines,
}: Site): Record<string, unknown> {
  const signed = methods.includes('private_key_jwt');
  const algs = ['RS256', 'ES256'];
  return {
    issuer,
    authorization_endpoint: `${origin}/authorize`,
    token_endpoint: `${origin}/token`,
    revocation_endpoint: `${origin}/revoke`,
    ...(closed ? {} : { registration_endpoint: `${origin}/register` }),
    jwks_uri: `${origin}/jwks`,
    scopes_supported: ['mcp:read', 'mcp:write', 'offline_access'],
    response_types_supported: ['code'],
    response_modes_supported: ['query'],
    grant_types_supported: [
      'authorization_code',
      'refresh_token',
      ...(machines ? ['client_credentials'] : []),
    ],
    token_endpoint_auth_methods_supported: methods,
    ...(signed ? { token_endpoint_auth_signing_alg_values_supported: algs } : {}),
    revocation_endpoint_auth_methods_supported: methods,
    ...(signed ? { revocation_endpoint_auth_signing_alg_values_supported: algs } : {}),
    code_challenge_methods_supported: ['S256'],
    authorization_response_iss_parameter_supported: true,
    ...(closed ? {} : { client_id_metadata_document_supported: true }),
  };
}

export function resourceMetadata({ issuer, mcp }: Site): Record<string, unknown> {
  return {
    resource: mcp,
    authorization_servers: [issuer],
    scopes_supported: ['mcp:read', 'mcp:write'],
    bearer_methods_supported: ['header'],
  };
}

/** Every document under /.well-known/ and the keys; 404 in JSON for the rest. */
export function documents({ url }: Incoming, site: Site): Reply {
  const { pathname } = url;
  const path = new URL(site.issuer).pathname.replace(/\/$/, '');
  if (pathname === `/.well-known/oauth-authorization-server${path}`)
    return json(200, metadata(site));
  if (/^\/\.well-known\/oauth-protected-resource(\/mcp)?$/.test(pathname))
    return json(200, resourceMetadata(site));
  if (pathname === '/jwks') {
    return json(200, {
      keys: [
        { ...site.keys.publicKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig', kid: 'k1' },
      ],
    });
  }
  return json(404, { error: 'not_found' });
}
