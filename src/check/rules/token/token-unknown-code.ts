import { errorCode } from '../../facts/answer.js';
import { several, statusOf } from '../../facts/say.js';
import { authenticationOf } from '../../facts/verdict-of-authentication.js';
import { broken, pass, rule, unknown } from '../../rule.js';
import { oauth21 } from '../links.js';

export const tokenUnknownCode = rule({
  id: 'token-unknown-code',
  title: 'An unknown code is invalid_grant',
  level: 'must',
  source: 'OAuth 2.1 §3.2.4',
  link: oauth21('3.2.4'),
  needs: ['methods', 'tokenUnknownClient'],
  run: ({ methods, tokenUnknownClient }) => {
    const past = methods.filter(
      ({ advertised, machine, token }) =>
        advertised &&
        !machine &&
        token !== undefined &&
        authenticationOf(token, tokenUnknownClient) === 'accepted',
    );
    if (past.length === 0) return unknown('no client got as far as the code');
    const odd = past.flatMap(({ method, token }) =>
      token === undefined || (token.status === 400 && errorCode(token) === 'invalid_grant')
        ? []
        : [`${method}: ${statusOf(token)}`],
    );
    return odd.length === 0
      ? pass('400 invalid_grant')
      : broken(several(odd), 'Answer 400 invalid_grant, whatever went wrong with the code.');
  },
});
