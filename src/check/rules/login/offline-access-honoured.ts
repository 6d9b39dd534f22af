import { objectOf, text } from '../../facts/answer.js';
import { broken, notApplicable, pass, rule, unknown } from '../../rule.js';
import { mcp } from '../links.js';

export const offlineAccessHonoured = rule({
  id: 'offline-access-honoured',
  title: 'Whoever asks for offline_access gets a refresh token where it is listed',
  level: 'should',
  source: 'MCP Authorization, Refresh Tokens; OpenID Connect Core §11',
  link: mcp('refresh-tokens'),
  needs: ['loginToken', 'loginScope'],
  run: ({ loginToken, loginScope }) => {
    if (loginToken.status !== 200) return unknown('even a right request gets no token');
    if (!loginScope.split(' ').includes('offline_access'))
      return notApplicable('offline_access is not listed');
    return text(objectOf(loginToken), 'refresh_token') === undefined
      ? broken(
          'offline_access was asked for, and no refresh token came',
          'Issue a refresh token for it, or take it out of scopes_supported.',
        )
      : pass('a refresh token came');
  },
});
