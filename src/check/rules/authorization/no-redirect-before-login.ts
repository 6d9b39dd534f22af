import { errorRedirect } from '../../facts/authorize-outcome.js';
import { broken, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const noRedirectBeforeLogin = rule({
  id: 'no-redirect-before-login',
  title: 'Nobody is sent to a client before they log in',
  level: 'should',
  source: 'RFC 9700 §4.11.2',
  link: rfc(9700, '4.11.2'),
  needs: ['authorizeNoChallenge', 'authorizeTokenType', 'authorizeUnknownScope'],
  run: ({ authorizeNoChallenge, authorizeTokenType, authorizeUnknownScope }) => {
    const sent = [authorizeNoChallenge, authorizeTokenType, authorizeUnknownScope].filter(
      (answer) => errorRedirect(answer) !== undefined,
    );
    return sent.length === 0
      ? pass('errors are shown by the server')
      : broken(
          `${sent.length} of 3 faulty requests were redirected to a freshly registered client`,
          'Let the person log in first, or show the error yourself: a stranger can register and use the server as an open redirector.',
        );
  },
});
