import { authorizeErrorRule } from './authorize-error-rule.js';
import { rfc } from '../links.js';

export const authorizeRequiresPkce = authorizeErrorRule({
  id: 'authorize-requires-pkce',
  title: 'A public client cannot go without PKCE',
  source: 'OAuth 2.1 §4.1.2.1; RFC 9700 §2.1.1',
  link: rfc(9700, '2.1.1'),
  fact: 'authorizeNoChallenge',
  errors: ['invalid_request'],
  fix: 'Refuse requests without code_challenge with invalid_request.',
});
