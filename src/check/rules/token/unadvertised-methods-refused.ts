import { authenticationOf } from '../../facts/verdict-of-authentication.js';
import { notApplicable, rule } from '../../rule.js';
import { eachMethod } from '../each-method.js';
import { rfc } from '../links.js';

export const unadvertisedMethodsRefused = rule({
  id: 'unadvertised-methods-refused',
  title: 'No method works that is not advertised',
  level: 'must',
  source: 'RFC 8414 §2',
  link: rfc(8414, '2'),
  needs: ['methods'],
  run: ({ methods, tokenUnknownClient }) => {
    const hidden = methods.filter(
      (proof) => !proof.advertised && (proof.token ?? proof.registration) !== undefined,
    );
    if (hidden.length === 0) return notApplicable('every method that could be tried is advertised');
    return eachMethod(
      hidden,
      ({ method, token }) =>
        token !== undefined && authenticationOf(token, tokenUnknownClient) === 'accepted'
          ? `${method} is accepted`
          : undefined,
      'Advertise the method if it is meant to work: clients read the list and turn away. Refuse it otherwise.',
    );
  },
});
