import { errorCode } from '../../facts/answer.js';
import { statusOf } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { oauth21 } from '../links.js';

export const tokenNeedsClient = rule({
  id: 'token-needs-client',
  title: 'A token request without any client is refused',
  level: 'must',
  source: 'OAuth 2.1 §4.1.3',
  link: oauth21('4.1.3'),
  needs: ['tokenNoClient'],
  run: ({ tokenNoClient }) => {
    const error = errorCode(tokenNoClient) ?? '';
    return tokenNoClient.status >= 400 && ['invalid_client', 'invalid_request'].includes(error)
      ? pass(statusOf(tokenNoClient))
      : broken(
          `answered ${statusOf(tokenNoClient)}`,
          'Answer 401 invalid_client or 400 invalid_request.',
        );
  },
});
