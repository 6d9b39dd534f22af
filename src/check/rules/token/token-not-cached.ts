import { quote } from '../../facts/say.js';
import { broken, pass, rule, unknown } from '../../rule.js';
import { oauth21 } from '../links.js';

export const tokenNotCached = rule({
  id: 'token-not-cached',
  title: 'Answers with a token are not stored by caches',
  level: 'must',
  source: 'OAuth 2.1 §3.2.3',
  link: oauth21('3.2.3'),
  needs: ['tokenUnknownClient'],
  run: ({ tokenUnknownClient, loginToken }) => {
    const answer = loginToken ?? tokenUnknownClient;
    const stated = answer.headers['cache-control'] ?? '';
    if (/no-store/.test(stated)) return pass('Cache-Control: no-store');
    const seen = `Cache-Control is ${quote(stated)}`;
    return loginToken === undefined
      ? unknown(`${seen} on an error, where it may be; no answer with a token was seen`)
      : broken(seen, 'Send Cache-Control: no-store with every answer that has a token.');
  },
});
