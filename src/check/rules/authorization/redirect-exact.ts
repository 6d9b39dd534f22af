import { authorizeOutcome, startsLogin, validatesLate } from '../../facts/authorize-outcome.js';
import { rule, unknown } from '../../rule.js';
import { eachVariant } from './each-variant.js';
import { rfc } from '../links.js';

export const redirectExact = rule({
  id: 'redirect-exact',
  title: 'Only the registered redirect URI is accepted, character by character',
  level: 'must',
  source: 'RFC 9700 §4.1.3; OAuth 2.1 §2.3',
  link: rfc(9700, '4.1.3'),
  needs: ['redirectVariants', 'unknownClient', 'authorizeValid'],
  run: (facts) => {
    // Where one is refused before the login, all could be.
    const none = facts.redirectVariants.every(({ answer }) => startsLogin(answer));
    if (none && validatesLate(facts)) return unknown('this server tells of errors after the login');
    return eachVariant(
      facts.redirectVariants,
      ({ answer }) => authorizeOutcome(answer).kind !== 'refused',
      'Compare the strings, without parsing them; for loopback cut the port out of both and compare the rest.',
    );
  },
});
