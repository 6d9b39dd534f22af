import { corsRule } from '../cors-rule.js';

export const corsToken = corsRule({
  id: 'cors-token',
  title: 'Browser clients can reach the token endpoint',
  preflight: 'tokenPreflight',
  headers: ['content-type'],
  endpoint: 'token_endpoint',
});
