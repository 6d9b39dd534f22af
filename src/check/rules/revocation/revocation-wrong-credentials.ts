import { list } from '../../facts/say.js';
import { authenticationOf } from '../../facts/verdict-of-authentication.js';
import { broken, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const revocationWrongCredentials = rule({
  id: 'revocation-wrong-credentials',
  title: 'The revocation endpoint refuses wrong credentials and unknown clients',
  level: 'must',
  source: 'RFC 7009 §2.1',
  link: rfc(7009, '2.1'),
  needs: ['revokeUnknownClient'],
  run: ({ revokeUnknownClient, methods = [] }) => {
    const wrong = methods.flatMap(({ method, revocationWrong }) =>
      revocationWrong !== undefined && authenticationOf(revocationWrong) === 'accepted'
        ? [`wrong ${method} credentials`]
        : [],
    );
    const faults =
      authenticationOf(revokeUnknownClient) === 'accepted'
        ? ['an unknown client', ...wrong]
        : wrong;
    return faults.length === 0
      ? pass('refused')
      : broken(
          `accepted: ${list(faults)}`,
          'Authenticate the client before looking for the token.',
        );
  },
});
