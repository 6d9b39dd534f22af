import { type ServerMetadata, withEndpoints } from './server-metadata.js';

// The types of client (RFC 6749, section 2.1) this server lets in, and how each
// authenticates at which endpoint. The metadata is read off this table.
const CLIENT_TYPES = {
  confidential: {
    token: ['client_secret_post'],
    revocation: ['client_secret_post'],
  },
  public: {
    token: ['none'],
    revocation: ['none'],
  },
} as const;

function tokenEndpointAuthMethods() {
  return Object.values(CLIENT_TYPES).flatMap((type) => type.token);
}

function revocationEndpointAuthMethods() {
  return Object.values(CLIENT_TYPES).flatMap((type) => type.revocation);
}

/** What clients read first. */
export function buildMetadata(base: string, revocation: boolean): ServerMetadata {
  return withEndpoints(base, {
    issuer: base,
    authorization_endpoint: `${base}/authorize`,
    token_endpoint: `${base}/token`,
    response_types_supported: ['code'],
    grant_types_supported: ['authorization_code', 'refresh_token'],
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: tokenEndpointAuthMethods(),
    revocation_endpoint: revocation ? `${base}/revoke` : undefined,
    revocation_endpoint_auth_methods_supported: revocation ? revocationEndpointAuthMethods() : undefined,
  });
}
