import { errorCode } from '../../facts/answer.js';
import { statusOf } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { oauth21 } from '../links.js';

export const tokenFormOnly = rule({
  id: 'token-form-only',
  title: 'The token endpoint reads forms, not JSON',
  level: 'must',
  source: 'OAuth 2.1 §3.2',
  link: oauth21('3.2'),
  needs: ['tokenJson'],
  run: ({ tokenJson: answer }) =>
    answer.status >= 400 && answer.status < 500 && errorCode(answer) !== 'invalid_grant'
      ? pass(statusOf(answer))
      : broken(
          `a JSON body answered ${statusOf(answer)}`,
          'Answer 400 to bodies that are not application/x-www-form-urlencoded.',
        ),
});
