import { objectOf } from '../../facts/answer.js';
import { list } from '../../facts/say.js';
import { broken, notApplicable, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const registrationRefusesUnadvertised = rule({
  id: 'registration-refuses-unadvertised',
  title: 'Registration does not promise a method that is not advertised',
  level: 'must',
  source: 'RFC 7591 §2, §3.2.2',
  link: rfc(7591, '3.2.2'),
  needs: ['methods', 'metadata'],
  run: ({ methods }) => {
    const tried = methods.filter(
      ({ advertised, registration }) => !advertised && registration !== undefined,
    );
    if (tried.length === 0) return notApplicable('every known method is advertised');
    const echoed = tried.filter(
      ({ method, registration }) =>
        registration?.status === 201 &&
        objectOf(registration)?.['token_endpoint_auth_method'] === method,
    );
    return echoed.length === 0
      ? pass(`${list(tried.map(({ method }) => method))} refused or replaced`)
      : broken(
          `registered as ${list(echoed.map(({ method }) => method))}, not advertised`,
          'If the server can do it, advertise it; if not, answer 400 invalid_client_metadata. Clients that look at the list leave before they try.',
        );
  },
});
