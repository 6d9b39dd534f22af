import { authorizeErrorRule } from './authorize-error-rule.js';
import { oauth21 } from '../links.js';

export const authorizeRequiresPkceAlways = authorizeErrorRule({
  id: 'authorize-requires-pkce-always',
  title: 'A confidential client cannot go without PKCE either',
  source: 'OAuth 2.1 §4.1.2.1, §7.5.2',
  link: oauth21('7.5.2'),
  fact: 'authorizeConfidentialNoChallenge',
  errors: ['invalid_request'],
  fix: 'Require code_challenge from every client.',
});
