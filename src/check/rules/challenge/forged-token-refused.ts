import { several, statusOf } from '../../facts/say.js';
import { broken, pass, rule, unknown } from '../../rule.js';
import { rfc } from '../links.js';

export const forgedTokenRefused = rule({
  id: 'forged-token-refused',
  title: 'A token the authorization server did not sign is refused',
  level: 'must',
  source: 'RFC 9068 §4; RFC 8725 §3.1',
  link: rfc(9068, '4'),
  needs: ['unsignedToken'],
  run: ({ unsignedToken, hmacToken }) => {
    const forged = {
      'without a signature': unsignedToken,
      'signed with the public key': hmacToken,
    };
    if (unsignedToken.status >= 500) return unknown(`the server broke: ${statusOf(unsignedToken)}`);
    const taken = Object.entries(forged).filter(([, answer]) => (answer?.status ?? 401) !== 401);
    return taken.length === 0
      ? pass('401')
      : broken(
          several(taken.map(([how, answer]) => `${how}: answered ${answer && statusOf(answer)}`)),
          'Verify with the algorithms of your own keys, never with what the token says, and answer 401.',
        );
  },
});
