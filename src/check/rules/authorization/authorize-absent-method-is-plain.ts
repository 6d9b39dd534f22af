import { authorizeErrorRule } from './authorize-error-rule.js';
import { rfc } from '../links.js';

export const authorizeAbsentMethodIsPlain = authorizeErrorRule({
  id: 'authorize-absent-method-is-plain',
  title: 'A challenge without a method means plain, and is refused',
  source: 'RFC 7636 §4.3; OAuth 2.1 §4.1.1',
  link: rfc(7636, '4.3'),
  fact: 'authorizeNoMethod',
  errors: ['invalid_request'],
  fix: 'Do not default to S256: an absent method is plain.',
});
