import { objectOf } from '../../facts/answer.js';
import { list, statusOf } from '../../facts/say.js';
import { broken, notApplicable, pass, rule, unknown, unseen } from '../../rule.js';
import { rfc } from '../links.js';

/** What a resource server decides by. */
const MEMBERS = ['iss', 'sub', 'aud', 'client_id', 'scope', 'exp'] as const;

export const introspectionComplete = rule({
  id: 'introspection-complete',
  title: 'Introspection says of a token whose it is, what for and until when',
  level: 'should',
  source: 'RFC 7662 §2.2',
  link: rfc(7662, '2.2'),
  needs: ['metadata'],
  run: ({ metadata, loginMethod, loginIntrospected: answer }) => {
    if (metadata['introspection_endpoint'] === undefined)
      return notApplicable('there is no introspection endpoint');
    if (loginMethod === 'none') return unknown('the client of the login cannot prove itself');
    if (answer === undefined) return unseen('loginIntrospected');
    const told = objectOf(answer);
    if (told?.['active'] !== true)
      return unknown(`the client learns nothing of its own token: ${statusOf(answer)}`);
    const missing = MEMBERS.filter((name) => told[name] === undefined);
    return missing.length === 0
      ? pass(list(MEMBERS))
      : broken(
          `${missing.join(', ')} missing`,
          'Answer with iss, sub, aud, client_id, scope and exp: without aud, nobody can tell whom a token is for.',
        );
  },
});
