import { rfc } from '../links.js';
import { refusedRule } from './refused-rule.js';

export const codeNeedsVerifier = refusedRule({
  id: 'code-needs-verifier',
  title: 'A code is worth nothing without its verifier',
  source: 'RFC 7636 §4.6; OAuth 2.1 §4.1.3',
  link: rfc(7636, '4.6'),
  fact: 'loginNoVerifier',
  errors: ['invalid_grant', 'invalid_request'],
  fix: 'Refuse a code that was asked for with a challenge and comes without a verifier.',
});
