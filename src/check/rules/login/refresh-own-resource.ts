import { errorCode, objectOf, text } from '../../facts/answer.js';
import { jwtOf } from '../../facts/jwt.js';
import { list, statusOf } from '../../facts/say.js';
import { broken, pass, rule, unknown } from '../../rule.js';
import { rfc } from '../links.js';

export const refreshOwnResource = rule({
  id: 'refresh-own-resource',
  title: 'A refresh token gives no token for somebody else',
  level: 'must',
  source: 'RFC 8707 §2.2',
  link: rfc(8707, '2.2'),
  needs: ['loginRefreshOtherResource'],
  run: ({ loginRefreshOtherResource: answer }) => {
    if (answer.status !== 200) {
      return errorCode(answer) === 'invalid_target'
        ? pass(statusOf(answer))
        : broken(`answered ${statusOf(answer)}`, 'Answer invalid_target.');
    }
    const jwt = jwtOf(text(objectOf(answer), 'access_token') ?? '');
    if (jwt === undefined) return unknown('a token came back, and it does not show whom it is for');
    const { aud } = jwt.claims;
    const audiences: readonly unknown[] = Array.isArray(aud) ? aud : [aud];
    return audiences.includes('https://attacker.example/mcp')
      ? broken(`a token for ${list(audiences)}`, 'Compare resource with what was granted.')
      : pass(`the resource was ignored: ${list(audiences)}`);
  },
});
