import { strings } from '../facts/answer.js';
import type { Engine } from './engine.js';
import { hasPaths } from './endpoint-path.js';
import { membersInOrder } from './members-in-order.js';

const LISTS = ['client_secret_post', 'client_secret_post,none'];

/** What `createOAuthMetadata` writes, in its order; nobody writes that order by hand. */
const MEMBERS = [
  'issuer',
  'service_documentation',
  'authorization_endpoint',
  'response_types_supported',
  'code_challenge_methods_supported',
  'token_endpoint',
  'token_endpoint_auth_methods_supported',
  'grant_types_supported',
  'scopes_supported',
  'revocation_endpoint',
  'revocation_endpoint_auth_methods_supported',
  'registration_endpoint',
  'authorization_response_iss_parameter_supported',
];
const ALWAYS = ['issuer', 'response_types_supported', 'code_challenge_methods_supported'];

/** `mcpAuthRouter` of `@modelcontextprotocol/sdk` 1 and of `@modelcontextprotocol/server-legacy` 2. */
export const mcpSdk: Engine = {
  recognise: (metadata) => {
    const methods = strings(metadata, 'token_endpoint_auth_methods_supported') ?? [];
    const own = LISTS.includes(methods.join()) && membersInOrder(metadata, MEMBERS, ALWAYS);
    return own && hasPaths(metadata, { authorization: '/authorize', token: '/token' })
      ? `the order of its members, and its list of methods, ${methods.join(' and ')}`
      : undefined;
  },
  inSource: ['mcpAuthRouter', 'createOAuthMetadata'],
  settings: [
    {
      rules: [
        'registration-refuses-unadvertised',
        'registration-bad-redirects',
        'registration-no-machine-grant',
        'registration-no-implicit',
        'registration-one-key-set',
      ],
      change:
        'clientsStore.registerClient: throw InvalidClientMetadataError for what you do not serve; the router checks neither methods nor redirects.',
    },
    {
      rules: ['registration-default-method', 'registration-states-method'],
      change:
        'clientsStore.registerClient: fill in token_endpoint_auth_method; what it returns is answered.',
    },
    {
      rules: ['registration-way-open'],
      change: 'provider.clientsStore.registerClient: the endpoint is offered once it is there.',
    },
    {
      rules: [
        'unadvertised-methods-refused',
        'token-auth-methods-listed',
        'token-auth-methods-order',
        'revocation-auth-methods',
        'response-modes-listed',
        'issuer-without-slash',
      ],
      change:
        'There is no option: serve your own /.well-known/oauth-authorization-server in front of mcpAuthRouter.',
    },
    {
      rules: ['iss-advertised', 'authorize-errors-carry-iss', 'login-iss-returned'],
      change:
        'The router of @modelcontextprotocol/server-legacy sends iss by itself; that of @modelcontextprotocol/sdk 1 does not.',
    },
    {
      rules: ['server-scopes-listed', 'resource-scopes-listed', 'offline-access-advertised'],
      change: 'mcpAuthRouter({ scopesSupported }).',
    },
    {
      rules: ['resource-identifier', 'resource-metadata-served', 'challenge-metadata-resolves'],
      change:
        'mcpAuthRouter({ resourceServerUrl: the URL of the MCP endpoint }), at the root of the app.',
    },
    {
      rules: ['challenge-names-metadata'],
      change:
        'requireBearerAuth({ resourceMetadataUrl: getOAuthProtectedResourceMetadataUrl(resourceServerUrl) }).',
    },
    { rules: ['challenge-scope'], change: 'requireBearerAuth({ requiredScopes }).' },
    {
      rules: ['authorize-foreign-resource', 'authorize-resource-fragment'],
      change: 'provider.authorize: throw InvalidTargetError unless params.resource is yours.',
    },
    {
      rules: ['authorize-challenge-length'],
      change: 'provider.authorize: throw InvalidRequestError for such a params.codeChallenge.',
    },
    {
      rules: [
        'token-unknown-client-status',
        'failed-basic-challenged',
        'public-secret-refused',
        'two-methods-refused',
        'authorize-code-only',
        'authorize-errors-carry-state',
        'redirect-exact',
      ],
      change:
        'There is no option: answer it in front of mcpAuthRouter, which is deprecated, or move to another engine.',
    },
    {
      rules: ['token-unknown-code', 'token-errors-json', 'token-unknown-refresh'],
      change:
        'provider.challengeForAuthorizationCode and exchangeRefreshToken: throw InvalidGrantError for what is not known.',
    },
    {
      rules: ['challenge-invalid-token'],
      change: 'provider.verifyAccessToken: throw InvalidTokenError for what is no token.',
    },
  ],
};
