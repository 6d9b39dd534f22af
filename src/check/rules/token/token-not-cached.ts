import { quote } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { oauth21 } from '../links.js';

export const tokenNotCached = rule({
  id: 'token-not-cached',
  title: 'Answers of the token endpoint are not stored by caches',
  level: 'must',
  source: 'OAuth 2.1 §3.2.3',
  link: oauth21('3.2.3'),
  needs: ['tokenUnknownClient'],
  run: ({ tokenUnknownClient, loginToken }) => {
    const open = [tokenUnknownClient, loginToken].find(
      (answer) => answer !== undefined && !/no-store/.test(answer.headers['cache-control'] ?? ''),
    );
    return open === undefined
      ? pass('Cache-Control: no-store')
      : broken(
          `Cache-Control is ${quote(open.headers['cache-control'] ?? '')}`,
          'Send Cache-Control: no-store with every answer.',
        );
  },
});
