import type { Engine } from './engine.js';
import { BUILD_METADATA, isBuiltInPython } from './python-sdk.js';

/** FastMCP with `OAuthProvider` or `OAuthProxy`, which build on the MCP Python SDK. */
export const fastmcp: Engine = {
  recognise: (metadata) =>
    isBuiltInPython(metadata) && metadata['client_id_metadata_document_supported'] === true
      ? 'the list of methods of the Python SDK beside metadata documents'
      : undefined,
  inSource: ['fastmcp'],
  settings: [
    ...BUILD_METADATA,
    { rules: ['client-documents-work'], change: 'OAuthProxy(enable_cimd=True), the default.' },
    {
      rules: [
        'registration-bad-redirects',
        'registration-loopback',
        'registration-mixed-redirects',
      ],
      change: 'OAuthProxy(allowed_client_redirect_uris=[…]): None lets every one in, [] none.',
    },
    {
      rules: ['issuer-identical', 'issuer-without-slash', 'endpoints-secure'],
      change: 'base_url=…, the public https URL, and issuer_url where it differs.',
    },
    { rules: ['resource-scopes-listed'], change: 'required_scopes=[…].' },
  ],
};
