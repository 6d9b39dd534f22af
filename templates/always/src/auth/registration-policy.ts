import { errors, type ClientMetadata } from 'oidc-provider';
import { grantsOf, isSecretMethod, methodsOf } from './accepted.js';
import type { AuthMethod, RegistrationWay } from './client-types.js';
import { redirectUriFault } from './redirect-uri.js';

const MOST_REDIRECT_URIS = 20;
const LONGEST_NAME = 200;

/** Members of OpenID Connect. The last is a URL, and the engine would fetch it. */
const OF_OPENID = [
  'default_max_age',
  'require_auth_time',
  'default_acr_values',
  'sector_identifier_uri',
];

/** Members of a registration, with what a client says for itself besides. */
export type Registration = ClientMetadata & {
  token_endpoint_auth_methods_supported?: unknown;
};

/**
 * Turns what a client asks for into what it gets, in place; the engine echoes it (RFC 7591 §3.2.1).
 *
 * @throws {errors.InvalidClientMetadata | errors.InvalidRedirectUri} when it cannot be served at all.
 */
export function applyRegistrationPolicy(metadata: Registration, way: RegistrationWay): void {
  settleMethod(metadata, way);
  settleGrants(metadata, way);
  checkRedirectUris(metadata);
  checkKeyUrl(metadata);
  checkName(metadata, way);
  settleTheRest(metadata);
}

/**
 * Leaves out what is empty, and says which method a client has that names none: the default of
 * RFC 7591 §2, or what is served instead. The engine would take that of a metadata document.
 */
export function completeRegistration(body: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(body)) {
    if (value === null || value === '') delete body[name];
  }
  const methods = methodsOf('dynamic');
  const usual = methods.includes('client_secret_basic') ? 'client_secret_basic' : methods[0];
  body['token_endpoint_auth_method'] ??= usual;
}

/** Gives a client one of the methods that are served; whether it has a secret follows from that. */
export function settleMethod(metadata: Registration, way: RegistrationWay): void {
  const method = methodFor(metadata, way);
  metadata.token_endpoint_auth_method = method;
  delete metadata.token_endpoint_auth_methods_supported;
  if (isSecretMethod(method)) return;
  // Nobody is given what they cannot use, whatever else made the engine think of one.
  delete metadata.client_secret;
  delete metadata['client_secret_expires_at'];
}

function methodFor(metadata: Registration, way: RegistrationWay): AuthMethod {
  const methods = methodsOf(way);
  const asked: unknown = metadata.token_endpoint_auth_method ?? 'none';
  const offered: unknown = metadata.token_endpoint_auth_methods_supported;
  const method =
    methods.find((one) => one === asked) ??
    methods.find((one) => Array.isArray(offered) && offered.includes(one));
  if (method !== undefined) return method;
  // Clients that ask for a secret by habit do without one when told so (RFC 7591 §3.2.1).
  if (isSecretMethod(asked) && methods.includes('none')) return 'none';
  throw new errors.InvalidClientMetadata(
    `token_endpoint_auth_method ${quoted(asked)} is not served to clients that register this way; served: ${methods.join(', ')}`,
  );
}

/**
 * What is asked for beyond what is served is left out. `client_credentials` is among it for whoever
 * registers without the owner: a token without a person's consent would be anybody's access.
 */
function settleGrants(metadata: Registration, way: RegistrationWay): void {
  const asked = metadata.grant_types ?? ['authorization_code'];
  if (!Array.isArray(asked) || !asked.includes('authorization_code')) {
    throw new errors.InvalidClientMetadata('grant_types must include authorization_code');
  }
  const types = metadata.response_types ?? ['code'];
  if (!Array.isArray(types) || !types.includes('code')) {
    throw new errors.InvalidClientMetadata('response_types must include code');
  }
  metadata.grant_types = grantsOf(way).filter((grant) => grant !== 'client_credentials');
  metadata.response_types = ['code'];
}

function checkRedirectUris({ redirect_uris: uris }: Registration): void {
  if (!Array.isArray(uris) || uris.length === 0) {
    throw invalidRedirectUri('redirect_uris must be a list with at least one URI');
  }
  if (uris.length > MOST_REDIRECT_URIS) {
    throw invalidRedirectUri(`redirect_uris may have up to ${MOST_REDIRECT_URIS} URIs`);
  }
  for (const uri of uris) {
    const fault = redirectUriFault(uri);
    if (fault !== undefined) {
      throw invalidRedirectUri(`redirect URI ${quoted(uri)} ${fault}`);
    }
  }
}

/** The engine's own words are about a request; whoever registers has to know which URI, and why. */
function invalidRedirectUri(words: string): Error {
  return Object.assign(new errors.InvalidRedirectUri(), { error_description: words });
}

/** Over plain http, anybody on the way could answer with a key of their own. */
function checkKeyUrl({ jwks_uri: url }: Registration): void {
  if (url === undefined || /^https:/i.test(url)) return;
  throw new errors.InvalidClientMetadata('jwks_uri must be an https URL');
}

/** What was sent, for a message; what is no text could be of any size and depth. */
function quoted(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value.slice(0, 200)) : `(${typeof value})`;
}

function checkName({ client_name: name }: Registration, way: RegistrationWay): void {
  // A document has to have one (MCP, "Client ID Metadata Documents"); who registers need not.
  if (name === undefined && way !== 'metadata-document') return;
  if (typeof name !== 'string' || name.length > LONGEST_NAME) {
    throw new errors.InvalidClientMetadata(
      `client_name must be a text of up to ${LONGEST_NAME} characters`,
    );
  }
}

function settleTheRest(metadata: Registration): void {
  // Clients leave it out or say "web" and still use loopback or their own scheme (RFC 8252 §7).
  const web = metadata.redirect_uris?.every((uri) => uri.startsWith('https://'));
  metadata.application_type = web ? 'web' : 'native';
  // A registered scope would be an upper bound, and refuse the step-up that comes later.
  delete metadata.scope;
  // OpenID Connect is not served; what it adds to a registration means nothing here.
  metadata['subject_type'] = 'public';
  metadata.id_token_signed_response_alg = 'ES256';
  for (const member of OF_OPENID) delete metadata[member];
}
