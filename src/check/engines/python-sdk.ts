import { strings, type JsonObject } from '../facts/answer.js';
import type { Engine, Setting } from './engine.js';
import { hasPaths } from './endpoint-path.js';
import { membersInOrder } from './members-in-order.js';

const LISTS = [
  'client_secret_post,client_secret_basic',
  'client_secret_post,client_secret_basic,none',
];

/** The members of its model that it fills, in their order. */
const MEMBERS = [
  'issuer',
  'authorization_endpoint',
  'token_endpoint',
  'registration_endpoint',
  'scopes_supported',
  'response_types_supported',
  'grant_types_supported',
  'token_endpoint_auth_methods_supported',
  'service_documentation',
  'revocation_endpoint',
  'revocation_endpoint_auth_methods_supported',
  'code_challenge_methods_supported',
  'client_id_metadata_document_supported',
];
const ALWAYS = ['grant_types_supported', 'code_challenge_methods_supported'];

/** Whether `build_metadata` of the MCP Python SDK wrote the document. */
export function isBuiltInPython(metadata: JsonObject): boolean {
  const methods = strings(metadata, 'token_endpoint_auth_methods_supported') ?? [];
  const own = LISTS.includes(methods.join()) && membersInOrder(metadata, MEMBERS, ALWAYS);
  return own && hasPaths(metadata, { authorization: '/authorize', token: '/token' });
}

/** What whoever uses `build_metadata` can change. */
export const BUILD_METADATA: readonly Setting[] = [
  {
    rules: [
      'unadvertised-methods-refused',
      'registration-refuses-unadvertised',
      'metadata-documents-need-none',
    ],
    change:
      'Wrap mcp.server.auth.routes.build_metadata before the server is made, and append "none" to its token_endpoint_auth_methods_supported: create-mcp-auth patch does it.',
  },
  {
    rules: ['revocation-auth-methods', 'revocation-methods-complete'],
    change:
      'Wrap mcp.server.auth.routes.build_metadata and complete its revocation_endpoint_auth_methods_supported. "none" is refused there as long as the form needs client_secret (python-sdk issue 3508).',
  },
  {
    rules: ['advertised-methods-accepted', 'revocation-methods-accepted'],
    change:
      'Wrap mcp.server.auth.routes.build_metadata and take out what is refused: "client_secret_basic" without client_id in the body, and "none" of the revocation list, where the form needs client_secret (python-sdk issue 3508).',
  },
  {
    rules: ['registration-way-open'],
    change: 'client_registration_options=ClientRegistrationOptions(enabled=True).',
  },
  {
    rules: ['server-scopes-listed'],
    change: 'ClientRegistrationOptions(valid_scopes=[…]).',
  },
];

/** The MCP Python SDK with `auth_server_provider`. */
export const pythonSdk: Engine = {
  recognise: (metadata, { 'cache-control': cached } = {}) =>
    isBuiltInPython(metadata) &&
    cached === 'public, max-age=3600' &&
    metadata['client_id_metadata_document_supported'] === undefined
      ? 'its Cache-Control, the order of its members, and its list of methods'
      : undefined,
  inSource: ['auth_server_provider', 'mcp.server.auth'],
  settings: [
    ...BUILD_METADATA,
    {
      rules: ['resource-scopes-listed', 'challenge-scope'],
      change: 'AuthSettings(required_scopes=[…]).',
    },
    {
      rules: ['resource-metadata-served', 'resource-identifier', 'challenge-names-metadata'],
      change: 'AuthSettings(resource_server_url=…), the URL of the MCP endpoint.',
    },
    {
      rules: ['issuer-without-slash', 'issuer-identical'],
      change: 'AuthSettings(issuer_url="https://host"), as a string; older versions add a slash.',
    },
    {
      rules: ['registration-bad-redirects'],
      change: 'provider.register_client: raise RegistrationError("invalid_redirect_uri", …).',
    },
    {
      rules: ['foreign-host-refused', 'foreign-origin-refused', 'own-origin-accepted'],
      change: 'TransportSecuritySettings(allowed_hosts=[…], allowed_origins=[…]).',
    },
  ],
};
