import { errorCode } from '../../facts/answer.js';
import { statusOf } from '../../facts/say.js';
import { authenticationOf } from '../../facts/verdict-of-authentication.js';
import { broken, pass, rule } from '../../rule.js';
import { oauth21 } from '../links.js';

export const basicWithOtherId = rule({
  id: 'basic-with-other-id',
  title: 'A client cannot authenticate as itself and ask as another',
  level: 'must',
  source: 'OAuth 2.1 §4.1.3',
  link: oauth21('4.1.3'),
  needs: ['tokenBasicOtherId'],
  run: ({ tokenBasicOtherId: answer }) =>
    authenticationOf(answer) === 'accepted' && errorCode(answer) === 'invalid_grant'
      ? broken(
          `answered ${statusOf(answer)}`,
          'Compare client_id in the body with the authenticated client, and refuse when they differ.',
        )
      : pass(statusOf(answer)),
});
