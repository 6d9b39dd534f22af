import { statusOf } from '../../facts/say.js';
import { broken, notApplicable, pass, rule } from '../../rule.js';
import { mcp } from '../links.js';

export const challengeComesFirst = rule({
  id: 'challenge-comes-first',
  title: 'A request without a token is answered 401 whatever else is wrong with it',
  level: 'should',
  source: 'MCP Authorization, Error Handling',
  link: mcp('error-handling'),
  needs: ['mcpPost', 'mcpMalformed'],
  run: ({ mcpPost, mcpMalformed }) => {
    if (mcpPost.status !== 401) return notApplicable('a right request is not answered 401 either');
    return mcpMalformed.status === 401
      ? pass('401')
      : broken(
          `a malformed request without a token answered ${statusOf(mcpMalformed)}`,
          'Look for the token before the body, the session and the protocol version: clients begin the login at a 401 only.',
        );
  },
});
