import { strings } from '../../facts/answer.js';
import { list } from '../../facts/say.js';
import { broken, notApplicable, pass, rule } from '../../rule.js';

export const offlineAccessAdvertised = rule({
  id: 'offline-access-advertised',
  title: 'A server that issues refresh tokens lists offline_access',
  level: 'may',
  source: 'MCP Authorization, Refresh Tokens',
  link: 'https://modelcontextprotocol.io/specification/2026-07-28/basic/authorization',
  needs: ['metadata'],
  run: ({ metadata }) => {
    const refresh = strings(metadata, 'grant_types_supported')?.includes('refresh_token');
    if (refresh !== true) return notApplicable('refresh_token is not a listed grant');
    const scopes = strings(metadata, 'scopes_supported');
    return scopes?.includes('offline_access') === true
      ? pass('listed')
      : broken(
          `scopes_supported is ${list(scopes)}`,
          'Add offline_access to scopes_supported of the authorization server.',
        );
  },
});
