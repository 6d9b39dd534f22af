import { corsRule } from '../cors-rule.js';

export const corsRevocation = corsRule({
  id: 'cors-revocation',
  title: 'Browser clients can revoke their tokens',
  preflight: 'revocationPreflight',
  headers: ['content-type'],
  endpoint: 'revocation_endpoint',
});
