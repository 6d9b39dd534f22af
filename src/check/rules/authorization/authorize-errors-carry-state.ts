import { errorRedirects } from '../../facts/error-redirects.js';
import { STATE } from '../../facts/probe-client.js';
import { quote, several } from '../../facts/say.js';
import { broken, pass, rule, unknown } from '../../rule.js';
import { oauth21 } from '../links.js';

export const authorizeErrorsCarryState = rule({
  id: 'authorize-errors-carry-state',
  title: 'state comes back unchanged with every error',
  level: 'must',
  source: 'OAuth 2.1 §4.1.2.1',
  link: oauth21('4.1.2.1'),
  needs: ['authorizePlain'],
  run: (facts) => {
    const errors = errorRedirects(facts).filter(([name]) => name !== 'authorizeTwoStates');
    if (errors.length === 0)
      return unknown('no authorization error was sent to a client before the login');
    const lost = errors.filter(
      ([, parameters]) =>
        parameters.getAll('state').length !== 1 || parameters.get('state') !== STATE,
    );
    return lost.length === 0
      ? pass(`${errors.length} error redirects`)
      : broken(
          several(
            lost.map(
              ([name, parameters]) => `${name}: state ${quote(parameters.get('state') ?? '')}`,
            ),
          ),
          'Read state before you validate anything else, and send it back byte for byte.',
        );
  },
});
