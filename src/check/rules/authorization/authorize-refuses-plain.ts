import { authorizeErrorRule } from './authorize-error-rule.js';
import { rfc } from '../links.js';

export const authorizeRefusesPlain = authorizeErrorRule({
  id: 'authorize-refuses-plain',
  title: 'The plain PKCE method is refused',
  source: 'RFC 9700 §2.1.1; OAuth 2.1 §4.1.1',
  link: rfc(9700, '2.1.1'),
  fact: 'authorizePlain',
  errors: ['invalid_request'],
  fix: 'Accept S256 only.',
});
