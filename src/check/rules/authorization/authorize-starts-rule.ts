import { errorRedirect, isTaken } from '../../facts/authorize-outcome.js';
import { quote, statusOf } from '../../facts/say.js';
import { broken, pass, rule, type Rule, unknown, unseen } from '../../rule.js';

interface StartsRule {
  readonly id: string;
  readonly title: string;
  readonly level: Rule['level'];
  readonly source: string;
  readonly link: string;
  readonly fact:
    | 'authorizeNoState'
    | 'authorizeNoScope'
    | 'authorizeNoResource'
    | 'authorizeMixedScope'
    | 'authorizeListedScopes'
    | 'authorizeResourceSlash'
    | 'authorizeResourceCase'
    | 'authorizeExtra'
    | 'authorizeNonce'
    | 'authorizeOtherPort'
    | 'authorizeOtherPortRegistered'
    | 'authorizeOtherPortNoType';
  readonly fix: string;
}

/** A request with one unusual but allowed thing, which must get as far as a plain one. */
export function authorizeStartsRule({ fact, fix, ...rest }: StartsRule): Rule {
  return rule({
    ...rest,
    needs: ['authorizeValid', fact],
    run: (facts) => {
      const answer = facts[fact];
      if (answer === undefined) return unseen(fact);
      if (!isTaken(facts.authorizeValid)) return unknown('even a plain request is not taken');
      if (isTaken(answer)) return pass(String(answer.status));
      const error = errorRedirect(answer);
      return broken(
        error === undefined
          ? `answered ${statusOf(answer)}`
          : `error redirect ${quote(error.get('error'))}: ${quote(error.get('error_description') ?? '')}`,
        fix,
      );
    },
  });
}
