import Provider, { type Configuration, type JWKS } from 'oidc-provider';
import type { Config } from '../config.js';
import type { Keys } from '../keys.js';
import type { Log } from '../log.js';
import type { Store } from '../store.js';
import { acceptedGrants, acceptedMethods } from './accepted.js';
import { StoreAdapter } from './adapter.js';
import { readAuthorizationRequests, requireKnownScope } from './authorization-request.js';
import { checkClientAssertion } from './client-assertion.js';
import { ACCESS_TOKEN_SECONDS, engineFeatures } from './engine-features.js';
import { serveExactPaths } from './exact-paths.js';
import { FetchLimit } from './fetch-limit.js';
import { guardedFetch } from './guarded-fetch.js';
import { findAccount } from './interactions/find-account.js';
import { interactionPolicy } from './interactions/interaction-policy.js';
import { loadExistingGrant } from './interactions/load-existing-grant.js';
import { loginBeforeErrors } from './interactions/login-before-errors.js';
import { renderError } from './interactions/render-error.js';
import { answerProgramsInJson } from './json-answers.js';
import { keepDocumentClients } from './keep-document-clients.js';
import { logEngineEvents } from './log-engine-events.js';
import { completeManagement } from './manage-registrations.js';
import { ASSERTION_ALGORITHMS } from './metadata.js';
import { RefreshRotation } from './refresh-rotation.js';
import { applyRegistrationPolicy, type Registration } from './registration-policy.js';
import { OFFLINE_ACCESS, RESOURCE_SCOPES } from './scopes.js';
import { setBacksClaim } from './set-backs.js';
import { SigningKey } from './signing-key.js';
import { storedSecret } from './stored-secret.js';
import { hostCookie } from './host-cookie.js';
import { guardTokenEndpoint } from './token-endpoint.js';
import { readTokenRequests } from './token-request.js';

/** Some hundred keys. Without a limit, a stranger's answer could fill the memory. */
const MOST_BYTES_OF_KEYS = 64 * 1024;

export interface EngineParts {
  readonly config: Config;
  readonly store: Store;
  readonly keys: Keys;
  readonly log: Log;
}

/** The authorization server engine, set up so that it does exactly what `buildMetadata` says. */
export function createProvider(parts: EngineParts): Provider {
  const { store, config, keys } = parts;
  const graceSeconds = config.refreshGraceSeconds;
  const rotation = new RefreshRotation({ store, secrets: keys.cookieKeys, graceSeconds });
  const provider = new Provider(config.issuer, configuration(parts, rotation));
  // Endpoint URLs and the scheme come from `engine-endpoints.ts`, which takes them from the issuer.
  provider.proxy = true;
  compareSecretsByDigest(provider);
  logEngineEvents(provider, parts.log);
  serveExactPaths(provider);
  answerProgramsInJson(provider);
  readAuthorizationRequests(provider);
  keepDocumentClients(provider);
  readTokenRequests(provider);
  rotation.applyTo(provider);
  guardTokenEndpoint(provider, { store, rotation });
  completeManagement(provider, store);
  loginBeforeErrors(provider);
  return provider;
}

function configuration(
  { config, store, keys }: EngineParts,
  rotation: RefreshRotation,
): Configuration {
  const fetchLimit = new FetchLimit();
  return {
    adapter: (kind: string) => new StoreAdapter(kind, { store, rotation }),
    jwks: signingKeys(keys),
    cookies: cookies(config, keys),
    features: engineFeatures(config, fetchLimit),
    fetch: fetchLimit.applyTo(guardedFetch()),
    fetchResponseBodyLimits: { jwks_uri: MOST_BYTES_OF_KEYS },
    ...whatIsServed(),
    ...tokens(config, store),
    findAccount: findAccount(store),
    loadExistingGrant: loadExistingGrant(store),
    renderError,
    interactions: {
      policy: interactionPolicy(),
      url: (_ctx, interaction) => `/interaction/${interaction.uid}`,
    },
    routes: {
      authorization: '/authorize',
      token: '/token',
      registration: '/register',
      revocation: '/revoke',
      jwks: '/jwks',
    },
    // No cookie and no ambient credential counts at these endpoints, so any page may call them.
    clientBasedCORS: () => true,
  };
}

function signingKeys({ signing }: Keys): JWKS {
  return {
    keys: signing.map((jwk) => (jwk.alg === 'ES256' ? new SigningKey(jwk) : jwk)),
  } as JWKS;
}

/** The lists that the metadata is made from, too (see `metadata.ts`). */
function whatIsServed(): Configuration {
  const machinesOnly = !acceptedGrants().includes('authorization_code');
  return {
    clientAuthMethods: [...acceptedMethods()],
    enabledJWA: {
      clientAuthSigningAlgValues: [...ASSERTION_ALGORITHMS],
      idTokenSigningAlgValues: ['ES256'],
    },
    responseTypes: machinesOnly ? [] : ['code'],
    scopes: [...RESOURCE_SCOPES, OFFLINE_ACCESS],
    extraParams: { scope: requireKnownScope },
    claims: {},
    subjectTypes: ['public'],
    clientDefaults: {
      // A metadata document that names no method is a public client (MCP, "Client ID Metadata").
      token_endpoint_auth_method: acceptedMethods().includes('none') ? 'none' : 'private_key_jwt',
      id_token_signed_response_alg: 'ES256',
      ...(machinesOnly && { grant_types: ['client_credentials'], response_types: [] }),
    },
    extraClientMetadata: {
      properties: ['token_endpoint_auth_methods_supported'],
      validator: (ctx, _key, _value, metadata) => {
        // Without a context a document is read, or a client that was accepted before is loaded.
        if (metadata.client_id?.startsWith('https://')) {
          applyRegistrationPolicy(metadata as Registration, 'metadata-document');
        } else if (ctx?.oidc.route === 'registration' || ctx?.oidc.route === 'client_update') {
          applyRegistrationPolicy(metadata as Registration, 'dynamic');
        }
      },
    },
  };
}

function tokens({ issuer }: Config, store: Store): Configuration {
  return {
    // For every client; S256 alone (OAuth 2.1 §4.1.1, RFC 9700 §2.1.1).
    pkce: { required: () => true },
    allowOmittingSingleRegisteredRedirectUri: true,
    issueRefreshToken: (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: true,
    // Refresh tokens outlive the browser session they were granted in.
    expiresWithSession: () => false,
    ttl: {
      AccessToken: ACCESS_TOKEN_SECONDS,
      ClientCredentials: ACCESS_TOKEN_SECONDS,
      AuthorizationCode: 60,
      Interaction: 60 * 60,
      Session: 14 * 24 * 60 * 60,
      RefreshToken: 30 * 24 * 60 * 60,
      Grant: 365 * 24 * 60 * 60,
    },
    // A signed token cannot be taken back: the MCP server looks its grant up instead.
    extraTokenClaims: (_ctx, token) => ({
      ...('grantId' in token && token.grantId && { grant_id: token.grantId }),
      ...setBacksClaim(store),
    }),
    assertJwtClientAuthClaimsAndHeader: checkClientAssertion(issuer),
  };
}

function cookies({ issuer }: Config, keys: Keys): Configuration['cookies'] {
  const secure = issuer.startsWith('https:');
  const options = { signed: true, httpOnly: true, sameSite: 'lax', secure } as const;
  return {
    keys: [...keys.cookieKeys],
    names: {
      session: hostCookie(issuer, 'session'),
      // Bound to the path of one request, which `__Host-` does not allow.
      interaction: secure ? '__Secure-interaction' : 'interaction',
      resume: secure ? '__Secure-resume' : 'resume',
    },
    long: { ...options, path: '/' },
    short: options,
  };
}

/** Secrets are kept as digests, so what a client sends is digested before it is compared. */
function compareSecretsByDigest(provider: Provider): void {
  const compare = provider.Client.prototype.compareClientSecret;
  provider.Client.prototype.compareClientSecret = function (actual: string) {
    return compare.call(this, storedSecret(actual));
  };
}
