import { objectOf, text } from '../../facts/answer.js';
import { statusOf } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { oauth21 } from '../links.js';

export const refreshWorks = rule({
  id: 'refresh-works',
  title: 'A refresh token gives a new access token, without scope and resource',
  level: 'must',
  source: 'OAuth 2.1 §4.3',
  link: oauth21('4.3'),
  needs: ['loginRefresh'],
  run: ({ loginRefresh: answer }) =>
    answer.status === 200 && text(objectOf(answer), 'access_token') !== undefined
      ? pass('200')
      : broken(
          `answered ${statusOf(answer)}`,
          'An absent scope or resource means what was granted; answer with a new access token.',
        ),
});
