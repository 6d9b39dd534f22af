import { authorizeStartsRule } from './authorize-starts-rule.js';
import { oauth21 } from '../links.js';

export const authorizeNonce = authorizeStartsRule({
  id: 'authorize-nonce',
  title: 'A nonce without the openid scope is no obstacle',
  level: 'should',
  source: 'OAuth 2.1 §3.1; observed in clients',
  link: oauth21('3.1'),
  fact: 'authorizeNonce',
  fix: 'Ignore nonce unless openid is asked for.',
});
