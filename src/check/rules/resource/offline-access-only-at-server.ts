import { strings } from '../../facts/answer.js';
import { bearerChallenge } from '../../facts/challenge.js';
import { broken, pass, rule } from '../../rule.js';

export const offlineAccessOnlyAtServer = rule({
  id: 'offline-access-only-at-server',
  title: 'The resource neither lists nor asks for offline_access',
  level: 'should',
  source: 'MCP Authorization, Refresh Tokens',
  link: 'https://modelcontextprotocol.io/specification/2026-07-28/basic/authorization',
  needs: ['resource', 'mcpPost'],
  run: ({ resource, mcpPost }) => {
    const asked = bearerChallenge(mcpPost)?.parameters['scope'] ?? '';
    const places = [
      ...(strings(resource, 'scopes_supported')?.includes('offline_access') === true
        ? ['its metadata']
        : []),
      ...(asked.split(' ').includes('offline_access') ? ['its challenge'] : []),
    ];
    return places.length === 0
      ? pass('offline_access is not named')
      : broken(
          `offline_access stands in ${places.join(' and ')}`,
          'Name it in the metadata of the authorization server only: refresh tokens are between client and authorization server.',
        );
  },
});
