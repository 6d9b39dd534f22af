import { oauth21 } from '../links.js';
import { refusedRule } from './refused-rule.js';

export const codeOwnClient = refusedRule({
  id: 'code-own-client',
  title: 'A code works for the client it was issued to',
  source: 'OAuth 2.1 §4.1.3',
  link: oauth21('4.1.3'),
  fact: 'loginOtherClient',
  errors: ['invalid_grant', 'invalid_client'],
  fix: 'Bind the code to the client.',
});
