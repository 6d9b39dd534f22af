import type { List } from './facts.js';

/** The lists by the exact name of the member, as JSON has it and as options of libraries have it. */
export const LIST_OF: ReadonlyMap<string, List> = new Map([
  ['token_endpoint_auth_methods_supported', 'token'],
  ['revocation_endpoint_auth_methods_supported', 'revocation'],
  ['introspection_endpoint_auth_methods_supported', 'introspection'],
  ['tokenEndpointAuthMethodsSupported', 'token'],
  ['revocationEndpointAuthMethodsSupported', 'revocation'],
  ['introspectionEndpointAuthMethodsSupported', 'introspection'],
]);

export type EndpointName = List | 'authorization' | 'registration';

/** The endpoints by the exact name of the member. */
export const ENDPOINT_OF: ReadonlyMap<string, EndpointName> = new Map([
  ['token_endpoint', 'token'],
  ['revocation_endpoint', 'revocation'],
  ['introspection_endpoint', 'introspection'],
  ['authorization_endpoint', 'authorization'],
  ['registration_endpoint', 'registration'],
  ['tokenEndpoint', 'token'],
  ['revocationEndpoint', 'revocation'],
  ['introspectionEndpoint', 'introspection'],
  ['authorizationEndpoint', 'authorization'],
  ['registrationEndpoint', 'registration'],
]);

/** The member that states a list, in the spelling of the document. */
export function memberOf(list: List, camelCase: boolean): string {
  return camelCase
    ? `${list}EndpointAuthMethodsSupported`
    : `${list}_endpoint_auth_methods_supported`;
}

/** What a file with a document contains: the words of the first, cheap search. */
export const DOCUMENT_WORDS = [
  'endpoint_auth_methods_supported',
  'EndpointAuthMethodsSupported',
  'authorization_endpoint',
  'authorizationEndpoint',
] as const;

/** What a file contains that uses a library which writes the document. */
export const LIBRARY_WORDS = [
  'mcpAuthRouter',
  'createOAuthMetadata',
  'oAuthDiscoveryMetadata',
  'oauthProviderAuthServerMetadata',
  'oauthProviderOpenIdConfigMetadata',
  'auth_server_provider',
  'create_auth_routes',
  'build_metadata',
] as const;

/** The words of the first search: everything that is about metadata at all. */
export const FIRST_WORDS = [...DOCUMENT_WORDS, ...LIBRARY_WORDS] as const;

/** What a file contains that bears on how clients authenticate. */
export const EVIDENCE_WORDS = [
  'client_secret',
  'clientSecret',
  'client.secret',
  'timingSafeEqual',
  'compare_digest',
  'ecretHash',
  'ecret_hash',
  'client_id',
  'code_verifier',
  'codeVerifier',
  'authorization_code',
  'invalid_client',
  'client_assertion',
  'endpoint_auth_method',
  'EndpointAuthMethod',
  'revoke',
  'revocation',
  'isPublic',
  'is_public',
  'grant_type',
  'code_challenge',
  'codeChallenge',
  'pkce',
  'Pkce',
  'PKCE',
] as const;

/** What a file contains that gives the token endpoint its handler, and may say no more than that. */
export const ROUTE_WORDS = [
  "/token'",
  '/token"',
  '/token`',
  'mcpAuthRouter',
  'create_auth_routes',
  'auth_server_provider',
  'include_router',
] as const;

/** What a file contains that serves a path by its place, and may only hand the request on. */
const HANDLER_WORDS = ['function POST(', 'const POST ', 'function handler('] as const;

/** What a file contains that refuses whoever may not come in; the first letter is large or small. */
const REFUSAL_WORDS = [
  '401',
  '403',
  'nauthorized',
  'UNAUTHORI',
  'orbidden',
  'NotAuthorized',
  'ermissionDenied',
  'has_permission',
  'canActivate',
  'APP_GUARD',
  'useGlobalGuards',
  'DEFAULT_PERMISSION_CLASSES',
] as const;

/** What a file contains that sets something for the whole server. */
const SETTING_WORDS = [
  'requestCert',
  'CERT_REQUIRED',
  'auth.default(',
  'authLevel',
  'ApiKeyRequired',
  'uthorizer:',
  'OpenApiValidator',
  'exports.policies',
  'basicAuth:',
  'wsgi_app',
] as const;

/** What a file contains that is looked into when something is to be decided: one search for all, since it reads every file. */
export const CODE_WORDS = [
  ...EVIDENCE_WORDS,
  ...ROUTE_WORDS,
  ...HANDLER_WORDS,
  ...REFUSAL_WORDS,
  ...SETTING_WORDS,
] as const;

/** True for a text that names one of the lists. */
export function statesList(text: string | undefined): boolean {
  return /endpoint_auth_methods_supported|EndpointAuthMethodsSupported/.test(text ?? '');
}
