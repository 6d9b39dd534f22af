import { several } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { mcp } from '../links.js';

export const challengeOnEveryMethod = rule({
  id: 'challenge-on-every-method',
  title: 'Every request without a token is answered with 401',
  level: 'must',
  source: 'MCP Authorization, Error Handling',
  link: mcp('error-handling'),
  needs: ['mcpPost', 'mcpGet', 'mcpHead'],
  run: ({ mcpPost, mcpGet, mcpHead, mcpDelete }) => {
    const seen = { POST: mcpPost, GET: mcpGet, HEAD: mcpHead, DELETE: mcpDelete };
    const open = Object.entries(seen).filter(
      ([, answer]) => answer !== undefined && answer.status !== 401,
    );
    return open.length === 0
      ? pass('401 to each')
      : broken(
          several(open.map(([method, answer]) => `${method} answered ${answer?.status}`)),
          'Check the token before routing by method, protocol version or session, and answer 401 with a challenge.',
        );
  },
});
