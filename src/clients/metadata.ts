import {
  AUTH_METHODS,
  GRANT_TYPES,
  clientTypeRows,
  type AuthMethod,
  type ClientType,
  type GrantType,
} from './client-types.js';
import type { Served } from './served.js';

/** Authorization server metadata (RFC 8414 §2); keys stand in published order, absent instead of empty. */
export interface AuthorizationServerMetadata {
  readonly issuer: string;
  readonly authorization_endpoint: string;
  readonly token_endpoint: string;
  readonly revocation_endpoint: string;
  readonly registration_endpoint?: string;
  readonly jwks_uri: string;
  readonly scopes_supported: readonly string[];
  readonly response_types_supported: readonly string[];
  readonly response_modes_supported: readonly string[];
  readonly grant_types_supported: readonly GrantType[];
  readonly token_endpoint_auth_methods_supported: readonly AuthMethod[];
  readonly token_endpoint_auth_signing_alg_values_supported?: readonly string[];
  readonly revocation_endpoint_auth_methods_supported: readonly AuthMethod[];
  readonly revocation_endpoint_auth_signing_alg_values_supported?: readonly string[];
  readonly code_challenge_methods_supported: readonly string[];
  readonly authorization_response_iss_parameter_supported: true;
  readonly client_id_metadata_document_supported?: true;
}

/** Algorithms of client assertions; RS256 first because every client can do it (RFC 7523, RFC 8414 §2). */
export const ASSERTION_ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'] as const;

/** The clients a server lets in: what everything it publishes is read off. */
export interface LetIn extends Pick<Served, 'issuer' | 'registration'> {
  readonly rows: readonly Pick<ClientType, 'methods' | 'grants'>[];
}

/** What a server that serves this publishes. Total, also where `contradictions` has something to say. */
export function metadataFor(served: Served): AuthorizationServerMetadata {
  return metadataOf({ ...served, rows: clientTypeRows(served.clientTypes) });
}

/** What a server that lets these clients in publishes. */
export function metadataOf(served: LetIn): AuthorizationServerMetadata {
  const methods = authMethods(served);
  const grants = grantTypes(served);
  const dynamic = served.registration.includes('dynamic');
  const documents = served.registration.includes('metadata-document');
  const keyed = methods.includes('private_key_jwt');
  return {
    issuer: served.issuer,
    // Also for machines alone: clients' parsers require it (MCP SDK `OAuthMetadataSchema`).
    authorization_endpoint: `${served.issuer}/authorize`,
    token_endpoint: `${served.issuer}/token`,
    revocation_endpoint: `${served.issuer}/revoke`,
    ...(dynamic && { registration_endpoint: `${served.issuer}/register` }),
    jwks_uri: `${served.issuer}/jwks`,
    scopes_supported: scopes(grants),
    response_types_supported: ['code'],
    // Absent would mean query and fragment (RFC 8414 §2).
    response_modes_supported: ['query'],
    grant_types_supported: grants,
    token_endpoint_auth_methods_supported: methods,
    ...(keyed && { token_endpoint_auth_signing_alg_values_supported: ASSERTION_ALGORITHMS }),
    // Absent would mean client_secret_basic only, shutting public clients out (RFC 8414 §2).
    revocation_endpoint_auth_methods_supported: methods,
    ...(keyed && { revocation_endpoint_auth_signing_alg_values_supported: ASSERTION_ALGORITHMS }),
    code_challenge_methods_supported: ['S256'],
    authorization_response_iss_parameter_supported: true,
    ...(documents && { client_id_metadata_document_supported: true as const }),
  };
}

/** A metadata document is public, so its client may hold no secret: `none` has to be among the methods. */
function authMethods({ rows, registration }: LetIn): readonly AuthMethod[] {
  const used = new Set<AuthMethod>(rows.flatMap((row) => row.methods));
  if (registration.includes('metadata-document')) used.add('none');
  return AUTH_METHODS.filter((method) => used.has(method));
}

function grantTypes({ rows }: LetIn): readonly GrantType[] {
  const used = new Set<GrantType>(rows.flatMap((row) => row.grants));
  return GRANT_TYPES.filter((grant) => used.has(grant));
}

function scopes(grants: readonly GrantType[]): readonly string[] {
  const resource = ['mcp:read', 'mcp:write'];
  return grants.includes('refresh_token') ? [...resource, 'offline_access'] : resource;
}
