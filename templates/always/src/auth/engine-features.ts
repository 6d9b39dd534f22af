import { randomBytes } from 'node:crypto';
import { errors, type Configuration } from 'oidc-provider';
import type { Config } from '../config.js';
import { acceptedGrants } from './accepted.js';
import { requireKnownScope } from './authorization-request.js';
import { registrationManagement, registrationWays } from './client-types.js';
import { documentFetches } from './document-fetches.js';
import type { FetchLimit } from './fetch-limit.js';
import { completeRegistration, settleMethod, type Registration } from './registration-policy.js';
import { canonicalResource } from './resource.js';
import { RESOURCE_SCOPES } from './scopes.js';

/** A token of a client that is put out is refused sooner: see `mcp/verify-access-token.ts`. */
export const ACCESS_TOKEN_SECONDS = 15 * 60;

const off = { enabled: false };

/** What of the engine is on. What is off is neither answered nor published. */
export function engineFeatures(config: Config, limit: FetchLimit): Configuration['features'] {
  return {
    devInteractions: off,
    // A bound token would pass as a bearer token at a resource that checks no proofs.
    dPoP: off,
    pushedAuthorizationRequests: off,
    rpInitiatedLogout: off,
    userinfo: off,
    clientCredentials: { enabled: acceptedGrants().includes('client_credentials') },
    revocation: { enabled: true, allowedPolicy: onlyOwnTokens },
    registration: registration(),
    registrationManagement: {
      enabled: registrationWays.dynamic && registrationManagement,
      rotateRegistrationAccessToken: false,
    },
    // Wanted by `SigningKey`.
    externalSigningSupport: { enabled: true, ack: 'experimental-01' },
    clientIdMetadataDocument: {
      enabled: registrationWays['metadata-document'],
      ack: 'draft-02',
      allowFetch: documentFetches(limit),
    },
    resourceIndicators: resourceIndicators(config),
  };
}

type Features = NonNullable<Configuration['features']>;

/** RFC 7009 §2.1: a token of somebody else is not revoked, and the request is refused. */
const onlyOwnTokens: NonNullable<Features['revocation']>['allowedPolicy'] = (
  _ctx,
  client,
  token,
) => {
  if (token.clientId === client.clientId) return true;
  throw new errors.InvalidRequest('the token was issued to another client');
};

function registration(): Features['registration'] {
  return {
    enabled: registrationWays.dynamic,
    issueRegistrationAccessToken: registrationManagement,
    idFactory: (ctx) => {
      // The first thing that is called with the request, and whether there will be a secret is
      // decided next.
      const body = (ctx?.oidc.body ?? {}) as Registration;
      completeRegistration(body);
      settleMethod(body, 'dynamic');
      return randomBytes(16).toString('base64url');
    },
    // Letters that mean the same with and without percent-encoding, as clients differ in doing it.
    secretFactory: () => randomBytes(32).toString('base64url'),
  };
}

/** One resource, whose tokens are signed and say which grant they stand for (RFC 9068). */
function resourceIndicators({ resource }: Config): Features['resourceIndicators'] {
  const canonical = canonicalResource(resource);
  return {
    enabled: true,
    defaultResource: (_ctx, _client, oneOf) => {
      const asked = new Set(oneOf?.map(canonicalResource));
      // Several that are not the same cannot be one token's audience; the engine refuses the list.
      return asked.size > 1 ? (oneOf ?? resource) : resource;
    },
    useGrantedResource: () => true,
    getResourceServerInfo: (ctx, asked) => {
      if (asked !== resource && canonicalResource(asked) !== canonical) {
        throw new errors.InvalidTarget();
      }
      const { grant_type: grant, scope } = ctx.oidc.params ?? {};
      // The engine leaves out what it does not know, and a machine would get a token for nothing.
      if (grant === 'client_credentials') requireKnownScope(ctx, scope);
      return {
        scope: RESOURCE_SCOPES.join(' '),
        audience: resource,
        accessTokenTTL: ACCESS_TOKEN_SECONDS,
        accessTokenFormat: 'jwt',
        jwt: { sign: { alg: 'ES256' } },
      };
    },
  };
}
