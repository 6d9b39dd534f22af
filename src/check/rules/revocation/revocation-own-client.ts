import { statusOf } from '../../facts/say.js';
import { broken, pass, rule, unknown } from '../../rule.js';
import { rfc } from '../links.js';

export const revocationOwnClient = rule({
  id: 'revocation-own-client',
  title: 'A client cannot revoke the tokens of another',
  level: 'must',
  source: 'RFC 7009 §2.1',
  link: rfc(7009, '2.1'),
  needs: ['loginRevokeByOther', 'loginRefreshAfterOther', 'loginParallelRefreshes'],
  run: ({ loginRevokeByOther, loginRefreshAfterOther, loginParallelRefreshes }) => {
    if (loginRefreshAfterOther.status === 200) return pass(statusOf(loginRevokeByOther));
    const { sent, succeeded } = loginParallelRefreshes;
    return succeeded < sent
      ? unknown('the refresh token was dead before: this server allows no refreshes at once')
      : broken(
          'a refresh token was dead after another client had revoked it',
          'Compare the client of the token with the one that asks, and revoke nothing else.',
        );
  },
});
