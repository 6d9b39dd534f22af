import { acceptedGrants, acceptedMethods } from './accepted.js';
import { registrationWays } from './client-types.js';
import { OFFLINE_ACCESS, RESOURCE_SCOPES } from './scopes.js';

/** Algorithms of client assertions; RS256 because every client can do it (RFC 8414 §2). */
export const ASSERTION_ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'] as const;

/**
 * Authorization server metadata (RFC 8414 §2). Every list that has a default is published, because
 * the default is something else than what is true here; no list is empty (RFC 8414 §3.2).
 */
export function buildMetadata(issuer: string): Readonly<Record<string, unknown>> {
  const methods = acceptedMethods();
  const grants = acceptedGrants();
  const algorithms = methods.includes('private_key_jwt') ? ASSERTION_ALGORITHMS : undefined;
  return withoutAbsent({
    issuer,
    // Also when only machines are served: clients' parsers require it.
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    revocation_endpoint: `${issuer}/revoke`,
    registration_endpoint: registrationWays.dynamic ? `${issuer}/register` : undefined,
    jwks_uri: `${issuer}/jwks`,
    scopes_supported: [
      ...RESOURCE_SCOPES,
      ...(grants.includes('refresh_token') ? [OFFLINE_ACCESS] : []),
    ],
    response_types_supported: ['code'],
    // Absent would mean query and fragment.
    response_modes_supported: ['query'],
    // Absent would mean code and implicit.
    grant_types_supported: grants,
    // Absent would mean client_secret_basic only.
    token_endpoint_auth_methods_supported: methods,
    token_endpoint_auth_signing_alg_values_supported: algorithms,
    revocation_endpoint_auth_methods_supported: methods,
    revocation_endpoint_auth_signing_alg_values_supported: algorithms,
    // Absent would mean no PKCE, and MCP clients would have to stop.
    code_challenge_methods_supported: ['S256'],
    authorization_response_iss_parameter_supported: true,
    client_id_metadata_document_supported: registrationWays['metadata-document'] || undefined,
  });
}

function withoutAbsent(document: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(document).filter(([, value]) => value !== undefined));
}
