import { looksAtCodeFirst } from '../facts/looks-at-code-first.js';
import { type Rule, unknown } from '../rule.js';

/** The same rules, which learn from an impossible code what became of the client that sent it. */
export function whereClientIsFirst(rules: readonly Rule[]): Rule[] {
  return rules.map((rule) => ({
    ...rule,
    judge: (facts) => {
      const judged = rule.judge(facts);
      const claims = 'outcome' in judged && ['pass', 'broken'].includes(judged.outcome);
      return claims && looksAtCodeFirst(facts.tokenUnknownClient)
        ? unknown(
            'this server looks at the code before the client: an unknown client is told of it, too',
          )
        : judged;
    },
  }));
}
