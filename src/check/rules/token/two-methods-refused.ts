import { statusOf } from '../../facts/say.js';
import { authenticationOf } from '../../facts/verdict-of-authentication.js';
import { broken, pass, rule } from '../../rule.js';
import { oauth21 } from '../links.js';

export const twoMethodsRefused = rule({
  id: 'two-methods-refused',
  title: 'A request that authenticates in two ways is refused',
  level: 'must',
  source: 'OAuth 2.1 §2.4',
  link: oauth21('2.4'),
  needs: ['tokenTwoMethods'],
  run: ({ tokenTwoMethods: answer, tokenUnknownClient }) =>
    authenticationOf(answer, tokenUnknownClient) === 'accepted'
      ? broken(
          `Basic and a secret in the body answered ${statusOf(answer)}`,
          'Answer 400 invalid_request when more than one mechanism is used.',
        )
      : pass(statusOf(answer)),
});
