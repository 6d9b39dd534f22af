import { errorCode } from '../../facts/answer.js';
import type { LoginAnswer } from '../../facts/login.js';
import { statusOf } from '../../facts/say.js';
import { broken, pass, rule, type Rule, unknown } from '../../rule.js';

interface RefusedRule {
  readonly id: string;
  readonly title: string;
  readonly level?: Rule['level'];
  readonly source: string;
  readonly link: string;
  readonly fact: LoginAnswer;
  /** The error codes it may be refused with. */
  readonly errors: readonly string[];
  readonly fix: string;
}

/** A token request that is right but for one thing, and has to be refused. */
export function refusedRule({ fact, errors, fix, level = 'must', ...rest }: RefusedRule): Rule {
  return rule({
    ...rest,
    level,
    needs: ['loginToken', fact],
    run: (facts) => {
      const answer = facts[fact];
      if (answer === undefined || facts.loginToken.status !== 200)
        return unknown('even a right request gets no token');
      if (answer.status === 200) return broken('a token was issued', fix);
      const error = errorCode(answer) ?? '';
      return errors.includes(error)
        ? pass(statusOf(answer))
        : broken(`answered ${statusOf(answer)}`, `${fix} Answer ${errors.join(' or ')}.`);
    },
  });
}
