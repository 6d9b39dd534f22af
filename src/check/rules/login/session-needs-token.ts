import { statusOf } from '../../facts/say.js';
import { broken, notApplicable, pass, rule, unknown } from '../../rule.js';
import { mcp } from '../links.js';

export const sessionNeedsToken = rule({
  id: 'session-needs-token',
  title: 'The session of a person is worth nothing without their token',
  level: 'must',
  source: 'MCP Security Best Practices, Session Hijacking',
  link: mcp('session-hijacking', 'basic/security_best_practices'),
  needs: ['loginAuthenticated'],
  run: ({ loginAuthenticated, loginSessionAlone: answer }) => {
    if (loginAuthenticated.status >= 300) return unknown('the token opened no session');
    if (loginAuthenticated.headers['mcp-session-id'] === undefined)
      return notApplicable('the server keeps no sessions');
    if (answer === undefined) return unknown('the request with the session alone gave no answer');
    return answer.status >= 400
      ? pass(statusOf(answer))
      : broken(
          `Mcp-Session-Id without a token answered ${statusOf(answer)}`,
          'Verify the token on every request, and that the session is of the same person.',
        );
  },
});
