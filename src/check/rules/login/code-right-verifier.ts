import { rfc } from '../links.js';
import { refusedRule } from './refused-rule.js';

export const codeRightVerifier = refusedRule({
  id: 'code-right-verifier',
  title: 'A code is worth nothing with another verifier',
  source: 'RFC 7636 §4.6',
  link: rfc(7636, '4.6'),
  fact: 'loginWrongVerifier',
  errors: ['invalid_grant'],
  fix: 'Hash the verifier and compare it with the challenge.',
});
