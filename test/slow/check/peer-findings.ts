import type { EngineId } from '../../../src/check/engines/engine-names.js';

/** One server nobody here wrote, and what the check has to say of it. */
export interface PeerFindings {
  readonly name: string;
  /** The file in `peers/` that starts it. */
  readonly starter: string;
  readonly engine: EngineId;
  /** Every rule that fails; each was confirmed by hand with curl. */
  readonly fails: readonly string[];
  /** Rules that have to warn; others may. */
  readonly warns: readonly string[];
  /** Rules that have to pass; others may. */
  readonly passes: readonly string[];
}

export const PEER_FINDINGS: readonly PeerFindings[] = [
  {
    name: 'oidc-provider 9.13 stock, registration and revocation on',
    starter: 'oidc-provider',
    engine: 'oidc-provider',
    fails: [
      // Every resource is refused, and every MCP client sends one.
      'authorize-starts',
      'error-page-not-framed',
      'no-legacy-grants',
      'registration-bad-redirects',
    ],
    warns: [
      'cors-registration',
      'host-not-echoed',
      'registration-drops-unknown-grants',
      'registration-scope-advisory',
      'revocation-auth-methods',
      'revocation-methods-complete',
    ],
    passes: [
      'advertised-methods-accepted',
      'assertion-replayed',
      'authorize-errors-carry-iss',
      'authorize-requires-pkce',
      'failed-basic-challenged',
      'iss-advertised',
      'issuer-identical',
      'missing-credentials-refused',
      'pkce-s256-advertised',
      'registration-management',
      'token-auth-methods-listed',
      'token-unknown-client-status',
      'wrong-credentials-refused',
    ],
  },
  {
    name: 'MCP SDK 1.32 `mcpAuthRouter` with its demo provider',
    starter: 'mcp-auth-router',
    engine: 'mcp-sdk',
    fails: [
      'authorize-asks-a-person',
      'authorize-challenge-length',
      'authorize-code-only',
      'authorize-errors-carry-state',
      'challenge-invalid-token',
      'failed-basic-challenged',
      'loopback-any-port',
      'loopback-any-port-registered',
      'malformed-authorization',
      'public-secret-refused',
      'redirect-exact',
      'registration-bad-redirects',
      'registration-default-method',
      'registration-one-key-set',
      // Registers Basic and private_key_jwt, and can do neither.
      'registration-refuses-unadvertised',
      'token-unknown-code',
      'token-unknown-refresh',
      'two-methods-refused',
    ],
    warns: [
      'challenge-scope',
      'iss-advertised',
      'issuer-without-slash',
      'registration-no-implicit',
      'token-unknown-client-status',
    ],
    passes: [
      'advertised-methods-accepted',
      'authorize-requires-pkce',
      'challenge-names-metadata',
      'cors-metadata',
      'cors-registration',
      'cors-token',
      'host-not-echoed',
      'pkce-s256-advertised',
      'token-auth-methods-listed',
      'unadvertised-methods-refused',
    ],
  },
  {
    name: 'better-auth 1.7.5 with its OAuth provider, registration open',
    starter: 'better-auth',
    engine: 'better-auth',
    fails: ['revocation-unknown-token', 'token-repeated-parameter', 'token-unknown-client'],
    warns: [
      'authorize-resource-case',
      'authorize-resource-slash',
      'cors-metadata',
      'cors-registration',
      'cors-revocation',
      'cors-token',
      // Web clients may not come back to this machine.
      'registration-loopback',
      'registration-scope-advisory',
      'revocation-auth-methods',
    ],
    passes: [
      'authorize-foreign-resource',
      'authorize-requires-pkce',
      'host-not-echoed',
      'introspection-authenticated',
      'iss-advertised',
      'issuer-identical',
      'loopback-any-port',
      'pkce-s256-advertised',
      'registration-answers',
      'registration-no-machine-grant',
      'revocation-methods-accepted',
      'token-auth-methods-listed',
    ],
  },
];
