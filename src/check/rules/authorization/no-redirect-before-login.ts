import { errorRedirect } from '../../facts/authorize-outcome.js';
import { broken, pass, rule, unknown } from '../../rule.js';
import { rfc } from '../links.js';

export const noRedirectBeforeLogin = rule({
  id: 'no-redirect-before-login',
  title: 'Nobody is sent to a client before they log in',
  level: 'should',
  source: 'RFC 9700 §4.11.2',
  link: rfc(9700, '4.11.2'),
  needs: ['authorizeValid'],
  run: (facts) => {
    if (facts.loginLateErrors) return pass('errors are told after the login');
    const { authorizePlain, authorizeTokenType, authorizeUnknownScope } = facts;
    const asked = [authorizePlain, authorizeTokenType, authorizeUnknownScope].filter(
      (answer) => answer !== undefined,
    );
    if (asked.length === 0) return unknown('no faulty request was answered');
    const sent = asked.filter((answer) => errorRedirect(answer) !== undefined);
    return sent.length === 0
      ? pass('errors are shown by the server')
      : broken(
          `${sent.length} of ${asked.length} faulty requests were redirected to a freshly registered client`,
          'Let the person log in first, or show the error yourself: a stranger can register and use the server as an open redirector.',
        );
  },
});
