import type { NotOffered } from '../facts/not-offered.js';
import { notApplicable, type Rule } from '../rule.js';

/**
 * The same rules, for servers that offer what they are about. What was seen counts first: a rule
 * that has a verdict keeps it, whatever the metadata says; only an unknown becomes not applicable.
 */
export function whereOffered(missing: NotOffered, rules: readonly Rule[]): Rule[] {
  return rules.map((rule) => ({
    ...rule,
    judge: (facts) => {
      const judged = rule.judge(facts);
      const open = !('outcome' in judged) || judged.outcome === 'unknown';
      const why = open ? missing(facts) : undefined;
      return why === undefined ? judged : notApplicable(why);
    },
  }));
}
