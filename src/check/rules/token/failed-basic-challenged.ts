import { challengesOf } from '../../facts/challenge.js';
import { quote, statusOf } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { oauth21 } from '../links.js';

export const failedBasicChallenged = rule({
  id: 'failed-basic-challenged',
  title: 'Failed Basic authentication is a 401 with a Basic challenge',
  level: 'must',
  source: 'OAuth 2.1 §3.2.4',
  link: oauth21('3.2.4'),
  needs: ['tokenUnknownBasic'],
  run: ({ tokenUnknownBasic: answer }) => {
    const schemes = challengesOf(answer).map(({ scheme }) => scheme);
    return answer.status === 401 && schemes.includes('basic')
      ? pass('401 with WWW-Authenticate: Basic')
      : broken(
          `${statusOf(answer)}, WWW-Authenticate ${quote(answer.headers['www-authenticate'] ?? '')}`,
          'Answer 401 with WWW-Authenticate: Basic realm="…" when the client used Basic.',
        );
  },
});
