import { objectOf } from '../../facts/answer.js';
import { list, quote, several } from '../../facts/say.js';
import { broken, pass, rule, unknown } from '../../rule.js';
import { rfc } from '../links.js';

export const registrationStatesMethod = rule({
  id: 'registration-states-method',
  title: 'An advertised method is registered as asked, and stated',
  level: 'must',
  source: 'RFC 7591 §3.2.1',
  link: rfc(7591, '3.2.1'),
  needs: ['methods'],
  run: ({ methods }) => {
    const asked = methods.filter(
      ({ advertised, registration }) => advertised && registration?.status === 201,
    );
    if (asked.length === 0) return unknown('no advertised method could be registered');
    const other = asked.filter(
      ({ method, registration }) =>
        objectOf(registration)?.['token_endpoint_auth_method'] !== method,
    );
    return other.length === 0
      ? pass(list(asked.map(({ method }) => method)))
      : broken(
          several(
            other.map(
              ({ method, registration }) =>
                `${method} became ${quote(objectOf(registration)?.['token_endpoint_auth_method'])}`,
            ),
          ),
          'Register each advertised method as asked, and echo token_endpoint_auth_method.',
        );
  },
});
