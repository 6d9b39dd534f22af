import { errorCode } from '../../facts/answer.js';
import { foreignAudience } from '../../facts/foreign-audience.js';
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
    const audience = foreignAudience(answer);
    if (audience === undefined)
      return unknown('a token came back, and it does not show whom it is for');
    return audience.foreign
      ? broken(`a token for ${list(audience.audiences)}`, 'Compare resource with what was granted.')
      : pass(`the resource was ignored: ${list(audience.audiences)}`);
  },
});
