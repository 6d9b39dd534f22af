import type { Engine } from './engine.js';
import { hasPaths } from './endpoint-path.js';

/** Keycloak 26: names as in its admin console and on its command line. */
export const keycloak: Engine = {
  recognise: (metadata) =>
    hasPaths(metadata, { token: '/protocol/openid-connect/token' })
      ? 'its endpoints below /protocol/openid-connect'
      : undefined,
  settings: [
    {
      rules: ['registration-answers', 'registration-loopback', 'registration-mixed-redirects'],
      change:
        'Clients > Client registration > Anonymous access policies: Trusted Hosts, which lets nobody in until hosts are listed.',
    },
    {
      rules: ['registration-scope-advisory'],
      change: 'Clients > Client registration > Anonymous access policies: Allowed Client Scopes.',
    },
    {
      rules: ['registration-way-open', 'client-documents-work'],
      change: 'Start it with --features=cimd (experimental), or open client registration.',
    },
    {
      rules: ['token-audience', 'authorize-foreign-resource', 'authorize-without-resource'],
      change:
        'Start it with --features=resource-indicators (experimental), or add an Audience mapper to a client scope.',
    },
    {
      rules: [
        'authorize-requires-pkce',
        'authorize-requires-pkce-always',
        'authorize-refuses-plain',
      ],
      change: 'Realm settings > Client policies: a profile with the executor pkce-enforcer.',
    },
    {
      rules: ['host-not-echoed', 'issuer-identical', 'endpoints-secure'],
      change: 'Start it with --hostname=https://your.host (and --proxy-headers behind a proxy).',
    },
    {
      rules: ['cors-token', 'cors-revocation'],
      change: 'Clients > the client > Settings > Web origins: +, the origins of its redirects.',
    },
  ],
};
