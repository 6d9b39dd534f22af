import { oauth21 } from '../links.js';
import { refusedRule } from './refused-rule.js';

export const codeOnce = refusedRule({
  id: 'code-once',
  title: 'A code works once',
  source: 'OAuth 2.1 §4.1.3; RFC 9700 §2.1.1',
  link: oauth21('4.1.3'),
  fact: 'loginReplay',
  errors: ['invalid_grant'],
  fix: 'Spend the code in one step with issuing the token.',
});
