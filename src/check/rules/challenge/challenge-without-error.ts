import { bearerChallenge } from '../../facts/challenge.js';
import { quote } from '../../facts/say.js';
import { broken, notApplicable, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const challengeWithoutError = rule({
  id: 'challenge-without-error',
  title: 'A request without a token is asked for one, not accused',
  level: 'should',
  source: 'RFC 6750 §3.1',
  link: rfc(6750, '3.1'),
  needs: ['mcpPost'],
  run: ({ mcpPost }) => {
    const challenge = bearerChallenge(mcpPost);
    if (challenge === undefined) return notApplicable('there is no Bearer challenge');
    const error = challenge.parameters['error'];
    return error === undefined
      ? pass('no error parameter')
      : broken(
          `error=${quote(error)} although no token was sent`,
          'Leave error and error_description out until a token was sent.',
        );
  },
});
