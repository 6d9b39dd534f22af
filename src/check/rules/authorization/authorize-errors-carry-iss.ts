import { errorRedirects } from '../../facts/error-redirects.js';
import { list, several } from '../../facts/say.js';
import { broken, notApplicable, pass, rule, unknown } from '../../rule.js';
import { rfc } from '../links.js';

export const authorizeErrorsCarryIss = rule({
  id: 'authorize-errors-carry-iss',
  title: 'iss stands exactly once on every error, and is the issuer',
  level: 'must',
  source: 'RFC 9207 §2, §2.4',
  link: rfc(9207, '2'),
  needs: ['metadata', 'authorizePlain'],
  run: (facts) => {
    const advertised = facts.metadata['authorization_response_iss_parameter_supported'] === true;
    const errors = errorRedirects(facts);
    if (errors.length === 0)
      return unknown('no authorization error was sent to a client before the login');
    const issuer = facts.metadata['issuer'];
    const wrong = errors.filter(([, parameters]) => {
      const values = parameters.getAll('iss');
      return values.length === 0 ? advertised : values.length > 1 || values[0] !== issuer;
    });
    if (wrong.length > 0) {
      return broken(
        several(
          wrong.map(([name, parameters]) => `${name}: iss ${list(parameters.getAll('iss'))}`),
        ),
        'Append iss to every redirect, errors too: clients that see the flag drop responses without it.',
      );
    }
    return errors.some(([, parameters]) => parameters.has('iss'))
      ? advertised
        ? pass(`${errors.length} error redirects`)
        : broken(
            'iss is sent and not advertised',
            'Publish authorization_response_iss_parameter_supported: true.',
          )
      : notApplicable('iss is neither advertised nor sent');
  },
});
