import { type ServerMetadata, withEndpoints } from './server-metadata.js';

/** What clients read first. */
export function buildMetadata(base: string, revocation: boolean): ServerMetadata {
  return withEndpoints(base, {
    issuer: base,
    authorization_endpoint: `${base}/authorize`,
    token_endpoint: `${base}/token`,
    response_types_supported: ['code'],
    grant_types_supported: ['authorization_code', 'refresh_token'],
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: ['client_secret_post'],
    revocation_endpoint: revocation ? `${base}/revoke` : undefined,
    revocation_endpoint_auth_methods_supported: revocation ? ['client_secret_post'] : undefined,
  });
}
