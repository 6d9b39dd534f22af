import { quote, statusOf } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { mcp } from '../links.js';

export const tokenAccepted = rule({
  id: 'token-accepted',
  title: 'The MCP endpoint takes the token',
  level: 'must',
  source: 'MCP Authorization, Access Token Usage',
  link: mcp('access-token-usage'),
  needs: ['loginAuthenticated'],
  run: ({ loginAuthenticated: answer }) =>
    answer.status === 401 || answer.status === 403
      ? broken(
          `answered ${statusOf(answer)}, ${quote(answer.headers['www-authenticate'] ?? '')}`,
          'Accept tokens of the authorization server the metadata names, for this resource.',
        )
      : pass(String(answer.status)),
});
