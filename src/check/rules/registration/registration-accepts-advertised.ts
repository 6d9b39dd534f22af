import { list, several, statusOf } from '../../facts/say.js';
import { broken, pass, rule, unknown } from '../../rule.js';
import { rfc } from '../links.js';

export const registrationAcceptsAdvertised = rule({
  id: 'registration-accepts-advertised',
  title: 'Registration takes every advertised method',
  level: 'must',
  source: 'RFC 8414 §2; RFC 7591 §2',
  link: rfc(7591, '2'),
  needs: ['methods'],
  run: ({ methods }) => {
    const tried = methods.filter(
      ({ advertised, registration }) => advertised && registration !== undefined,
    );
    if (tried.length === 0) return unknown('no advertised method could be tried');
    const refused = tried.filter(({ registration }) => registration?.status !== 201);
    return refused.length === 0
      ? pass(list(tried.map(({ method }) => method)))
      : broken(
          several(
            refused.map(
              ({ method, registration }) =>
                `${method}: ${registration === undefined ? '' : statusOf(registration)}`,
            ),
          ),
          'Derive the advertised list and the accepted list from one table.',
        );
  },
});
