import { errorCode } from '../../facts/answer.js';
import { statusOf } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { oauth21 } from '../links.js';

export const tokenUnknownClient = rule({
  id: 'token-unknown-client',
  title: 'An unknown client is invalid_client',
  level: 'must',
  source: 'OAuth 2.1 §3.2.4',
  link: oauth21('3.2.4'),
  needs: ['tokenUnknownClient'],
  run: ({ tokenUnknownClient: answer }) =>
    errorCode(answer) === 'invalid_client' && [400, 401].includes(answer.status)
      ? pass(statusOf(answer))
      : broken(
          `answered ${statusOf(answer)}`,
          'Answer 401 invalid_client: SDKs register again on it, and on nothing else.',
        ),
});
