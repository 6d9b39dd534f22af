import { rfc } from '../links.js';
import { refusedRule } from './refused-rule.js';

export const codeOwnRedirect = refusedRule({
  id: 'code-own-redirect',
  title: 'A code works with the redirect URI it was sent to',
  level: 'should',
  source: 'RFC 6749 §4.1.3',
  link: rfc(6749, '4.1.3'),
  fact: 'loginOtherRedirect',
  errors: ['invalid_grant', 'invalid_request'],
  fix: 'Compare redirect_uri, when there is one, with that of the authorization request.',
});
