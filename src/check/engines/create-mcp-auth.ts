import { metadataOf } from '../../clients/metadata.js';
import type { Engine } from './engine.js';
import { membersInOrder } from './members-in-order.js';

/** Everything a generated server can publish, in its order. */
const MEMBERS = Object.keys(
  metadataOf({
    issuer: '',
    registration: ['metadata-document', 'dynamic', 'pre-registered'],
    rows: [{ methods: ['none', 'private_key_jwt'], grants: ['authorization_code'] }],
  }),
);
/** What every generated server publishes, whoever its clients are. */
const ALWAYS = Object.keys(metadataOf({ issuer: '', registration: [], rows: [] }));

/** A project of this generator. */
export const createMcpAuth: Engine = {
  recognise: (metadata) =>
    membersInOrder(metadata, MEMBERS, ALWAYS)
      ? 'the members of its metadata and their order'
      : undefined,
  settings: [
    {
      rules: [
        'token-auth-methods-listed',
        'metadata-documents-need-none',
        'unadvertised-methods-refused',
        'advertised-methods-accepted',
        'registration-refuses-unadvertised',
        'registration-accepts-advertised',
        'revocation-auth-methods',
        'grant-types-listed',
      ],
      change:
        'src/auth/client-types.ts: the rows of clientTypes; what is published and what is accepted both come from them.',
    },
    {
      rules: ['registration-way-open', 'registration-answers', 'client-documents-work'],
      change: "src/auth/client-types.ts: registrationWays, 'metadata-document' and dynamic.",
    },
    {
      rules: ['registration-mixed-redirects'],
      change: 'src/auth/client-types.ts: redirectSchemes, the private-use schemes to let in.',
    },
    {
      rules: ['registration-management'],
      change: 'src/auth/client-types.ts: registrationManagement.',
    },
    {
      rules: ['issuer-form', 'issuer-identical', 'issuer-without-slash', 'endpoints-secure'],
      change: '.env: ISSUER, the public https URL without a slash at its end.',
    },
    {
      rules: ['cors-mcp', 'foreign-origin-refused', 'own-origin-accepted'],
      change: '.env: ALLOWED_ORIGINS, the origins that may call the MCP endpoint.',
    },
    {
      rules: ['challenge-on-every-method'],
      change: '.env: MCP_NO_AUTH=0; with 1 the MCP endpoint answers without a token.',
    },
    { rules: ['refresh-grace'], change: '.env: REFRESH_GRACE_SECONDS=60.' },
    {
      rules: ['server-scopes-listed', 'resource-scopes-listed', 'resource-scopes-grantable'],
      change: 'src/auth/scopes.ts: RESOURCE_SCOPES.',
    },
  ],
};
