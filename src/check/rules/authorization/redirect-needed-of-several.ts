import { authorizeOutcome, startsLogin, validatesLate } from '../../facts/authorize-outcome.js';
import { broken, pass, rule, unknown } from '../../rule.js';
import { oauth21 } from '../links.js';

export const redirectNeededOfSeveral = rule({
  id: 'redirect-needed-of-several',
  title: 'A client with several redirect URIs has to say which',
  level: 'must',
  source: 'OAuth 2.1 §2.3.2, §4.1.2.1',
  link: oauth21('2.3.2'),
  needs: ['authorizeNoRedirect', 'unknownClient'],
  run: (facts) => {
    const { authorizeNoRedirect: answer } = facts;
    if (startsLogin(answer) && validatesLate(facts))
      return unknown('this server tells of errors after the login');
    return authorizeOutcome(answer).kind === 'refused'
      ? pass(`error page ${answer.status}`)
      : broken(
          `answered ${answer.status} ${answer.headers['location'] ?? ''}`.trim(),
          'Answer 400 with a page where redirect_uri is missing and several are registered.',
        );
  },
});
