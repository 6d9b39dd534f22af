import { authorizeOutcome, failsAlike, validatesLate } from '../../facts/authorize-outcome.js';
import { quote, statusOf } from '../../facts/say.js';
import { broken, pass, rule, type Rule, unknown, unseen } from '../../rule.js';

interface ErrorRule {
  readonly id: string;
  readonly title: string;
  readonly level?: Rule['level'];
  readonly source: string;
  readonly link: string;
  readonly fact:
    | 'authorizeNoChallenge'
    | 'authorizeConfidentialNoChallenge'
    | 'authorizePlain'
    | 'authorizeNoMethod'
    | 'authorizeShortChallenge'
    | 'authorizeForeignResource'
    | 'authorizeResourceFragment'
    | 'authorizeTwoStates'
    | 'authorizeTokenType'
    | 'authorizeNoType';
  /** The codes an error redirect may carry. */
  readonly errors: readonly string[];
  readonly fix: string;
  /** The token endpoint may refuse it too, so a code says nothing yet. */
  readonly untilToken?: true;
}

const ALIKE = 'even a plain request is refused, with the same error';

/** A request with one fault, which must end in an error and never at the login or in a code. */
export function authorizeErrorRule({
  fact,
  errors,
  fix,
  level = 'must',
  untilToken,
  ...rest
}: ErrorRule): Rule {
  return rule({
    ...rest,
    level,
    needs: ['authorizeValid', 'unknownClient', fact],
    run: (facts) => {
      const answer = facts[fact];
      if (answer === undefined) return unseen(fact);
      const outcome = authorizeOutcome(answer);
      if (outcome.kind === 'refused') return pass(`error page ${statusOf(answer)}`);
      if (outcome.kind === 'login' && validatesLate(facts))
        return unseen('loginLateErrors', 'this server tells of errors after the login');
      if (outcome.kind === 'login')
        return broken('the request leads to the login like a valid one', fix);
      const error = outcome.parameters.get('error');
      if (failsAlike(answer, facts.authorizeValid)) return unknown(ALIKE);
      if (error === null && untilToken)
        return unseen('loginToken', 'a code came back, and a login shows whether a token follows');
      if (error === null) return broken('the request was answered without an error', fix);
      return errors.includes(error)
        ? pass(`error redirect ${error}`)
        : broken(`error redirect ${quote(error)}`, fix);
    },
  });
}
