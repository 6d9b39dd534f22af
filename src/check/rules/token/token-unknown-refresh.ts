import { errorCode, strings } from '../../facts/answer.js';
import { statusOf } from '../../facts/say.js';
import { broken, notApplicable, pass, rule } from '../../rule.js';
import { oauth21 } from '../links.js';

export const tokenUnknownRefresh = rule({
  id: 'token-unknown-refresh',
  title: 'An unknown refresh token is invalid_grant',
  level: 'must',
  source: 'OAuth 2.1 §3.2.4',
  link: oauth21('3.2.4'),
  needs: ['tokenGarbageRefresh', 'metadata'],
  run: ({ tokenGarbageRefresh: answer, metadata }) => {
    if (strings(metadata, 'grant_types_supported')?.includes('refresh_token') === false)
      return notApplicable('refresh tokens are not offered');
    return answer.status === 400 && errorCode(answer) === 'invalid_grant'
      ? pass('400 invalid_grant')
      : broken(
          `answered ${statusOf(answer)}`,
          'Answer 400 invalid_grant: clients log in again on it.',
        );
  },
});
