import { oauth21 } from '../links.js';
import { refusedRule } from './refused-rule.js';

export const refreshOwnClient = refusedRule({
  id: 'refresh-own-client',
  title: 'A refresh token works for its own client',
  source: 'OAuth 2.1 §4.3.1',
  link: oauth21('4.3.1'),
  fact: 'loginRefreshOtherClient',
  errors: ['invalid_grant', 'invalid_client'],
  fix: 'Bind refresh tokens to the client.',
});
