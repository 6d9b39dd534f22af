import { statusOf } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const registrationOneKeySet = rule({
  id: 'registration-one-key-set',
  title: 'A registration with two key sets is refused',
  level: 'must',
  source: 'RFC 7591 §2',
  link: rfc(7591, '2'),
  needs: ['registerTwoKeySets'],
  run: ({ registerTwoKeySets: answer }) =>
    answer.status < 400
      ? broken(
          `jwks and jwks_uri together answered ${answer.status}`,
          'Answer 400 invalid_client_metadata.',
        )
      : pass(statusOf(answer)),
});
