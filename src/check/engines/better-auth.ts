import type { Engine } from './engine.js';
import { hasPaths } from './endpoint-path.js';

/** better-auth with `@better-auth/oauth-provider` 1.7: the options as its types document them. */
export const betterAuth: Engine = {
  recognise: (metadata) =>
    hasPaths(metadata, {
      authorization: '/oauth2/authorize',
      token: '/oauth2/token',
      introspection: '/oauth2/introspect',
      revocation: '/oauth2/revoke',
    })
      ? 'its endpoints below /oauth2'
      : undefined,
  settings: [
    {
      rules: [
        'token-auth-methods-listed',
        'unadvertised-methods-refused',
        'metadata-documents-need-none',
      ],
      change:
        'oauthProvider({ allowUnauthenticatedClientRegistration: true }) or the plugin @better-auth/cimd: without either, none is not published, also where public clients work.',
    },
    {
      rules: ['registration-way-open', 'registration-answers'],
      change:
        'oauthProvider({ allowDynamicClientRegistration: true, allowUnauthenticatedClientRegistration: true }).',
    },
    {
      rules: ['authorize-foreign-resource', 'authorize-without-resource', 'token-audience'],
      change: 'oauthProvider({ resources: [the URL of the MCP endpoint] }).',
    },
    {
      rules: ['server-scopes-listed', 'resource-scopes-grantable', 'offline-access-advertised'],
      change:
        "oauthProvider({ scopes: [… 'offline_access'] }); advertisedMetadata.scopes_supported may not leave them out.",
    },
    {
      rules: ['registration-scope-advisory'],
      change:
        'oauthProvider({ clientRegistrationAllowedScopes: [every scope clients may register] }).',
    },
    { rules: ['refresh-grace'], change: 'oauthProvider({ refreshTokenReuseInterval: seconds }).' },
    {
      rules: ['grant-types-listed', 'no-legacy-grants'],
      change: "oauthProvider({ grantTypes: ['authorization_code', 'refresh_token'] }).",
    },
    {
      rules: ['cors-metadata', 'cors-registration', 'cors-token', 'cors-revocation'],
      change: 'There is no setting: send Access-Control-Allow-Origin in front of auth.handler.',
    },
  ],
};
