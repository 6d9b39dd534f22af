import { rfc } from '../links.js';
import { refusedRule } from './refused-rule.js';

export const refreshOwnResource = refusedRule({
  id: 'refresh-own-resource',
  title: 'A refresh token gives no token for somebody else',
  source: 'RFC 8707 §2.2',
  link: rfc(8707, '2.2'),
  fact: 'loginRefreshOtherResource',
  errors: ['invalid_target'],
  fix: 'Compare resource with what was granted.',
});
