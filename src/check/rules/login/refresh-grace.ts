import { statusOf } from '../../facts/say.js';
import { broken, pass, rule, unknown } from '../../rule.js';

export const refreshGrace = rule({
  id: 'refresh-grace',
  title: 'Several refreshes at once do not log anybody out',
  level: 'should',
  source: 'Observed in clients: several processes share one refresh token',
  link: 'https://github.com/anthropics/claude-code/issues/74250',
  needs: ['loginRefresh', 'loginRefreshAgain', 'loginParallelRefreshes'],
  run: ({ loginRefresh, loginRefreshAgain, loginParallelRefreshes: { sent, succeeded } }) => {
    if (loginRefresh.status !== 200) return unknown('refreshing does not work at all');
    return loginRefreshAgain.status === 200 && succeeded === sent
      ? pass(`the old token, and ${succeeded} of ${sent} at once`)
      : broken(
          `the old token answered ${statusOf(loginRefreshAgain)}, ${succeeded} of ${sent} at once got a token`,
          'Accept the previous refresh token for about a minute and give the same family a working pair; treat later reuse as theft.',
        );
  },
});
