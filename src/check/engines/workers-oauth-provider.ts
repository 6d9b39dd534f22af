import { text } from '../facts/answer.js';
import type { Engine } from './engine.js';

/** `@cloudflare/workers-oauth-provider`: the options of its `OAuthProvider`. */
export const workersOauthProvider: Engine = {
  recognise: (metadata) => {
    const revocation = text(metadata, 'revocation_endpoint');
    const same = revocation !== undefined && revocation === text(metadata, 'token_endpoint');
    return same && metadata['jwks_uri'] === undefined
      ? 'one endpoint for tokens and revocation'
      : undefined;
  },
  settings: [
    {
      rules: ['registration-way-open', 'metadata-documents-need-none', 'client-documents-work'],
      change:
        "clientIdMetadataDocumentEnabled: true with the compatibility flag global_fetch_strictly_public, or clientRegistrationEndpoint: '/register'.",
    },
    {
      rules: ['registration-answers', 'registration-accepts-advertised', 'registration-loopback'],
      change:
        'disallowPublicClientRegistration: false, and whatever clientRegistrationCallback refuses.',
    },
    {
      rules: ['registration-bad-redirects', 'registration-no-machine-grant'],
      change: 'clientRegistrationCallback: return an object to refuse the registration.',
    },
    {
      rules: ['pkce-plain-not-advertised', 'authorize-refuses-plain'],
      change: 'allowPlainPKCE: false, the default.',
    },
    {
      rules: ['response-types-code-only', 'no-legacy-grants', 'authorize-code-only'],
      change: 'allowImplicitFlow: false, the default.',
    },
    {
      rules: ['server-scopes-listed', 'offline-access-advertised'],
      change: 'scopesSupported: […].',
    },
    { rules: ['resource-scopes-listed'], change: 'resourceMetadata: { scopes_supported: […] }.' },
    {
      rules: ['resource-identifier', 'token-audience', 'authorize-foreign-resource'],
      change: 'resourceMetadata: { resource: the URL of the MCP endpoint }.',
    },
    { rules: ['refresh-works'], change: 'refreshTokenTTL: seconds; 0 turns refresh tokens off.' },
    { rules: ['token-lifetime'], change: 'accessTokenTTL: seconds.' },
  ],
};
