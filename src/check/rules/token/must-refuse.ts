import { strings } from '../../facts/answer.js';
import type { ASSERTION_ANSWERS } from '../../facts/answers.js';
import { statusOf } from '../../facts/say.js';
import { authenticationOf } from '../../facts/verdict-of-authentication.js';
import { broken, notApplicable, pass, rule, type Rule, unknown, unseen } from '../../rule.js';
import { rfc } from '../links.js';

interface Refusal {
  readonly id: string;
  readonly title: string;
  readonly fact: (typeof ASSERTION_ANSWERS)[number];
  readonly section: string;
  readonly fix: string;
}

/** A client assertion that has one fault, and must not pass. */
export function refusedAssertion({ id, title, fact, section, fix }: Refusal): Rule {
  return rule({
    id,
    title,
    level: 'must',
    source: `RFC 7523 §${section}`,
    link: rfc(7523, section),
    needs: ['metadata'],
    run: (facts) => {
      const offered = strings(facts.metadata, 'token_endpoint_auth_methods_supported');
      if (offered?.includes('private_key_jwt') !== true)
        return notApplicable('private_key_jwt is not offered');
      const answer = facts[fact];
      const right = facts.methods?.find(({ method }) => method === 'private_key_jwt')?.token;
      if (answer === undefined || right === undefined) return unseen(fact);
      if (authenticationOf(right) !== 'accepted')
        return unknown('even a right assertion is refused');
      return authenticationOf(answer) === 'accepted'
        ? broken(`answered ${statusOf(answer)}`, fix)
        : pass(statusOf(answer));
    },
  });
}
