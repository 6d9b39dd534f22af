import {
  authorizeOutcome,
  errorRedirect,
  startsLogin,
  validatesLate,
} from '../../facts/authorize-outcome.js';
import { statusOf } from '../../facts/say.js';
import { broken, pass, rule, unknown } from '../../rule.js';
import { oauth21 } from '../links.js';

export const redirectRepeated = rule({
  id: 'redirect-repeated',
  title: 'Two redirect URIs in one request are an error',
  level: 'must',
  source: 'OAuth 2.1 §3.1, §4.1.2.1',
  link: oauth21('3.1'),
  needs: ['authorizeTwoRedirects', 'unknownClient'],
  run: (facts) => {
    const { authorizeTwoRedirects: answer } = facts;
    if (startsLogin(answer) && validatesLate(facts))
      return unknown('this server tells of errors after the login');
    const to = answer.headers['location'] ?? '';
    const back = URL.canParse(to) && new URL(to).hostname !== 'attacker.example';
    return authorizeOutcome(answer).kind === 'refused' || (errorRedirect(answer) && back)
      ? pass(back ? 'an error, to the registered one' : statusOf(answer))
      : broken(`answered ${answer.status}`, 'Answer 400 with a page, and redirect to neither.');
  },
});
