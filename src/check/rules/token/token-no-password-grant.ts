import { errorCode } from '../../facts/answer.js';
import { statusOf } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const tokenNoPasswordGrant = rule({
  id: 'token-no-password-grant',
  title: 'The password grant does not exist',
  level: 'must',
  source: 'RFC 9700 §2.4',
  link: rfc(9700, '2.4'),
  needs: ['tokenPasswordGrant'],
  run: ({ tokenPasswordGrant: answer }) =>
    answer.status >= 400 && answer.status < 500 && errorCode(answer) !== 'invalid_grant'
      ? pass(statusOf(answer))
      : broken(`answered ${statusOf(answer)}`, 'Remove the grant; answer unsupported_grant_type.'),
});
