import { rfc } from '../links.js';
import { refusedRule } from './refused-rule.js';

export const revokedRefreshDead = refusedRule({
  id: 'revoked-refresh-dead',
  title: 'A revoked refresh token is dead',
  source: 'RFC 7009 §2.1',
  link: rfc(7009, '2.1'),
  fact: 'loginRefreshAfterRevoke',
  errors: ['invalid_grant'],
  fix: 'Forget the token and its family at once.',
});
