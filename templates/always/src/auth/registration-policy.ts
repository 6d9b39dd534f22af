import { errors, type ClientMetadata } from 'oidc-provider';
import { grantsOf, methodsOf } from './accepted.js';
import type { RegistrationWay } from './client-types.js';
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

/** The method of a client that names none: the default of RFC 7591 §2, or what is served instead. */
export function defaultMethod(way: RegistrationWay): string | undefined {
  const methods = methodsOf(way);
  return methods.includes('client_secret_basic') ? 'client_secret_basic' : methods[0];
}

/**
 * Turns what a client asks for into what it gets, in place; the engine echoes it (RFC 7591 §3.2.1).
 *
 * @throws {errors.InvalidClientMetadata | errors.InvalidRedirectUri} when it cannot be served at all.
 */
export function applyRegistrationPolicy(metadata: Registration, way: RegistrationWay): void {
  settleMethod(metadata, way);
  settleGrants(metadata, way);
  checkRedirectUris(metadata);
  checkName(metadata, way);
  settleTheRest(metadata);
}

function settleMethod(metadata: Registration, way: RegistrationWay): void {
  const methods = methodsOf(way);
  const asked = metadata.token_endpoint_auth_method ?? 'none';
  const offered = metadata.token_endpoint_auth_methods_supported;
  delete metadata.token_endpoint_auth_methods_supported;
  if (methods.some((method) => method === asked)) return;
  const other = Array.isArray(offered) && methods.find((method) => offered.includes(method));
  if (other) {
    metadata.token_endpoint_auth_method = other;
  } else if (isSecret(asked) && methods.includes('none')) {
    // Clients that ask for a secret by habit do without one when told so (RFC 7591 §3.2.1).
    metadata.token_endpoint_auth_method = 'none';
    delete metadata.client_secret;
    delete metadata['client_secret_expires_at'];
  } else {
    throw new errors.InvalidClientMetadata(
      `token_endpoint_auth_method ${asked} is not served to clients that register this way; served: ${methods.join(', ')}`,
    );
  }
}

function isSecret(method: string): boolean {
  return method === 'client_secret_basic' || method === 'client_secret_post';
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
      throw invalidRedirectUri(`redirect URI ${JSON.stringify(uri)?.slice(0, 200)} ${fault}`);
    }
  }
}

/** The engine's own words are about a request; whoever registers has to know which URI, and why. */
function invalidRedirectUri(words: string): Error {
  return Object.assign(new errors.InvalidRedirectUri(), { error_description: words });
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
