import { bearerChallenge } from '../../facts/challenge.js';
import { quote } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const challengeInvalidToken = rule({
  id: 'challenge-invalid-token',
  title: 'A made-up token is answered with 401 invalid_token',
  level: 'must',
  source: 'RFC 6750 §3.1',
  link: rfc(6750, '3.1'),
  needs: ['badToken'],
  run: ({ badToken }) => {
    const error = bearerChallenge(badToken)?.parameters['error'];
    return badToken.status === 401 && error === 'invalid_token'
      ? pass('401 invalid_token')
      : broken(
          `${badToken.status}, error ${quote(error ?? '')}`,
          'Answer 401 with WWW-Authenticate: Bearer error="invalid_token" and resource_metadata.',
        );
  },
});
