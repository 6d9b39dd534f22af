import type { Answer } from '../../facts/answer.js';
import { foreignAudience } from '../../facts/foreign-audience.js';
import { list, statusOf } from '../../facts/say.js';
import { broken, pass, type Rule, unknown, type Verdict } from '../../rule.js';
import { authorizeErrorRule } from './authorize-error-rule.js';
import { rfc } from '../links.js';

const FIX = 'Compare resource with the servers you protect and answer invalid_target.';

const asked = authorizeErrorRule({
  id: 'authorize-foreign-resource',
  title: 'A token for somebody else cannot be asked for',
  source: 'RFC 8707 §2',
  link: rfc(8707, '2'),
  fact: 'authorizeForeignResource',
  errors: ['invalid_target'],
  untilToken: true,
  fix: FIX,
});

/** Where a code came, the token endpoint has the last word. */
export const authorizeForeignResource: Rule = {
  ...asked,
  judge: (facts) => {
    const judged = asked.judge(facts);
    const { loginForeignToken, loginForeignUsed } = facts;
    const open = 'outcome' in judged && judged.outcome === 'unknown';
    return open && loginForeignToken ? verdictOn(loginForeignToken, loginForeignUsed) : judged;
  },
};

function verdictOn(answer: Answer, used: Answer | undefined): Verdict {
  if (answer.status >= 500) return unknown(`the token endpoint broke: ${statusOf(answer)}`);
  if (answer.status !== 200) return pass(`a code came, and no token: ${statusOf(answer)}`);
  const audience = foreignAudience(answer);
  if (audience?.foreign) return broken(`a token for ${list(audience.audiences)}`, FIX);
  if (audience !== undefined) return pass(`the resource was ignored: ${list(audience.audiences)}`);
  if (used === undefined) return unknown('a token came, and it does not show whom it is for');
  return used.status < 300
    ? pass('the resource was ignored: the token is for this server')
    : broken(`a token came, which is not for this server: ${statusOf(used)} there`, FIX);
}
