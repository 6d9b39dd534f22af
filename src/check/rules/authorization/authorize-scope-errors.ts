import { errorRedirect, failsAlike, isTaken, startsLogin } from '../../facts/authorize-outcome.js';
import { statusOf } from '../../facts/say.js';
import { broken, pass, rule, unknown, unseen } from '../../rule.js';
import { oauth21 } from '../links.js';

export const authorizeScopeErrors = rule({
  id: 'authorize-scope-errors',
  title: 'A request for unknown scopes alone is invalid_scope or narrowed',
  level: 'must',
  source: 'OAuth 2.1 §4.1.2.1, §1.4.1',
  link: oauth21('4.1.2.1'),
  needs: ['authorizeUnknownScope'],
  run: ({ authorizeUnknownScope: answer, authorizeValid }) => {
    if (failsAlike(answer, authorizeValid))
      return unknown('even a plain request is refused, with the same error');
    const error = errorRedirect(answer)?.get('error');
    if (startsLogin(answer)) return pass('taken, to be narrowed');
    if (isTaken(answer))
      return unseen('loginToken', 'a code came back, and a login shows what it grants');
    return error === 'invalid_scope' || (error === undefined && answer.status === 400)
      ? pass(error ?? 'error page')
      : broken(
          `answered ${error ?? statusOf(answer)}`,
          'Answer invalid_scope, or leave unknown scopes out and go on.',
        );
  },
});
