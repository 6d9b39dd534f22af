import { quote } from '../../facts/say.js';
import { broken, notApplicable, pass, rule } from '../../rule.js';
import { oauth21 } from '../links.js';

export const corsMcp = rule({
  id: 'cors-mcp',
  title: 'Browser clients can reach the MCP endpoint',
  level: 'should',
  source: 'OAuth 2.1 §3.2; Fetch, CORS protocol',
  link: oauth21('3.2'),
  needs: ['mcpPreflight'],
  run: ({ mcpPreflight, target }) => {
    const allowed = (mcpPreflight.headers['access-control-allow-headers'] ?? '').toLowerCase();
    const origin = mcpPreflight.headers['access-control-allow-origin'];
    if (origin === undefined && target.loopback)
      return notApplicable('a local server need not let foreign pages in');
    return mcpPreflight.status < 300 && origin !== undefined && /authorization/.test(allowed)
      ? pass(`allows ${origin}`)
      : broken(
          `OPTIONS answered ${mcpPreflight.status}, allowed origin ${quote(origin ?? '')}`,
          'Answer OPTIONS before the token check, and allow Authorization, Content-Type, MCP-Protocol-Version and Mcp-Session-Id.',
        );
  },
});
