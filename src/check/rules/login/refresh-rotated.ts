import { objectOf, text } from '../../facts/answer.js';
import { broken, notApplicable, pass, rule, unknown } from '../../rule.js';
import { oauth21 } from '../links.js';

export const refreshRotated = rule({
  id: 'refresh-rotated',
  title: 'A refresh token of a public client is replaced when it is used',
  level: 'must',
  source: 'OAuth 2.1 §4.3.1; RFC 9700 §4.14.2',
  link: oauth21('4.3.1'),
  needs: ['loginToken', 'loginRefresh', 'loginMethod'],
  run: ({ loginToken, loginRefresh, loginMethod }) => {
    if (loginMethod !== 'none') return notApplicable('the client that logged in authenticates');
    if (loginRefresh.status !== 200) return unknown('refreshing does not work at all');
    const before = text(objectOf(loginToken), 'refresh_token');
    const after = text(objectOf(loginRefresh), 'refresh_token');
    return after !== undefined && after !== before
      ? pass('a new one each time')
      : broken(
          after === undefined ? 'no new refresh token came' : 'the same refresh token came back',
          'Issue a new refresh token with every refresh, and treat late use of an old one as theft.',
        );
  },
});
