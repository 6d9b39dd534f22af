import type { Engine } from './engine.js';
import { hasPaths } from './endpoint-path.js';

/** oidc-provider 9: its documentation, and what was measured on 9.13. */
export const oidcProvider: Engine = {
  recognise: (metadata) => {
    const paths = { authorization: '/auth', token: '/token' };
    const more = [{ userinfo: '/me' }, { registration: '/reg' }, { end_session: '/session/end' }];
    return hasPaths(metadata, paths) && more.some((path) => hasPaths(metadata, path))
      ? 'its routes /auth and /token'
      : undefined;
  },
  settings: [
    {
      rules: [
        'token-auth-methods-listed',
        'token-auth-methods-order',
        'metadata-documents-need-none',
        'advertised-methods-accepted',
        'registration-accepts-advertised',
        'registration-refuses-unadvertised',
      ],
      change:
        "clientAuthMethods: ['none', 'client_secret_basic', 'client_secret_post'], or those you serve: it is published, registered and accepted.",
    },
    {
      rules: ['no-legacy-grants', 'response-types-code-only', 'authorize-code-only'],
      change: "responseTypes: ['code']; the default has more, and implicit follows from them.",
    },
    {
      rules: ['registration-default-method', 'registration-states-method'],
      change: "clientDefaults: { token_endpoint_auth_method: 'none' }.",
    },
    {
      rules: ['revocation-auth-methods', 'revocation-methods-complete'],
      change:
        'discovery: { revocation_endpoint_auth_methods_supported: methods }, the same array as clientAuthMethods.',
    },
    {
      rules: ['introspection-auth-methods'],
      change:
        "discovery: { introspection_endpoint_auth_methods_supported: ['client_secret_basic'] }.",
    },
    {
      rules: ['introspection-authenticated'],
      change:
        'features.introspection.allowedPolicy: refuse clients whose clientAuthMethod is none.',
    },
    {
      rules: ['registration-way-open'],
      change:
        "features: { registration: { enabled: true } } or { clientIdMetadataDocument: { enabled: true, ack: 'draft-02' } }.",
    },
    {
      rules: ['client-documents-work'],
      change: 'features.clientIdMetadataDocument: allowFetch and allowClient decide.',
    },
    {
      rules: [
        'registration-bad-redirects',
        'loopback-any-port-inferred',
        'registration-scope-advisory',
        'registration-no-machine-grant',
      ],
      change:
        "extraClientMetadata: { properties: ['software_id'], validator(ctx, key, value, metadata) {…} }: check redirect_uris there, set application_type to native for loopback and private-use ones, clear scope.",
    },
    {
      rules: ['host-not-echoed', 'endpoints-secure'],
      change:
        'provider.proxy = true, and before provider.callback() set the Host and X-Forwarded-Proto headers to those of the issuer.',
    },
    {
      rules: ['authorize-requires-pkce', 'authorize-requires-pkce-always'],
      change: 'pkce: { required: () => true }.',
    },
    {
      rules: ['offline-access-advertised', 'refresh-works'],
      change:
        "scopes: [… 'offline_access'] and issueRefreshToken: async (ctx, client) => client.grantTypeAllowed('refresh_token').",
    },
    { rules: ['refresh-grace'], change: 'rotateRefreshToken.' },
    {
      rules: [
        'server-scopes-listed',
        'resource-scopes-grantable',
        'authorize-unknown-scopes-dropped',
      ],
      change: 'scopes: every scope of your resources, at the top level of the configuration.',
    },
    {
      rules: [
        'authorize-starts',
        'authorize-foreign-resource',
        'authorize-resource-case',
        'authorize-resource-slash',
        'token-audience',
      ],
      change:
        'features.resourceIndicators.getResourceServerInfo: know the MCP endpoint, by one audience for every spelling, and throw InvalidTarget for any other; the default knows none.',
    },
    {
      rules: ['authorize-without-resource'],
      change:
        'features.resourceIndicators.defaultResource: (ctx, client, oneOf) => oneOf?.[0] ?? RESOURCE.',
    },
    {
      rules: ['cors-token', 'cors-revocation'],
      change: 'clientBasedCORS: (ctx, origin, client) => true for the origins you trust.',
    },
    {
      rules: ['cors-registration'],
      change:
        'There is no setting: in front of provider.callback() answer OPTIONS and send Access-Control-Allow-Origin.',
    },
    {
      rules: [
        'registration-empty-members',
        'registration-empty-scope',
        'registration-drops-unknown-grants',
        'registration-mixed-redirects',
      ],
      change:
        'There is no setting: parse and tidy the body in front of provider.callback(), which then takes req.body.',
    },
    {
      rules: ['error-page-not-framed'],
      change: "renderError: also ctx.set('Content-Security-Policy', \"frame-ancestors 'none'\").",
    },
    { rules: ['login-cookies'], change: 'cookies.long and cookies.short, with cookies.keys set.' },
  ],
};
