import { corsRule } from '../cors-rule.js';

export const corsMetadata = corsRule({
  id: 'cors-metadata',
  title: 'Browser clients can read the authorization server metadata',
  preflight: 'metadataPreflight',
  headers: ['mcp-protocol-version'],
  endpoint: 'issuer',
});
