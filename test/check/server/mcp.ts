import { type Incoming, json, type Reply } from './exchange.js';
import type { Site } from './site.js';

export function mcp({ headers, url }: Incoming, site: Site): Reply {
  const own = new URL(site.origin);
  const origin = headers['origin'];
  if (origin !== undefined && origin !== site.origin) return json(403, { error: 'origin' });
  const { pathname } = new URL(site.mcp);
  if (url.pathname !== pathname) return json(404, { error: 'not_found' });
  const challenge = `Bearer resource_metadata="${own.origin}/.well-known/oauth-protected-resource${pathname.replace(/\/$/, '')}", scope="mcp:read"`;
  const authorization = headers['authorization'];
  if (authorization === undefined)
    return json(401, { error: 'unauthorized' }, { 'www-authenticate': challenge });
  const token = /^bearer ([^\s]+)$/i.exec(authorization)?.[1];
  const entry = token?.startsWith('eyJ') === true ? site.refreshTokens.get(token) : undefined;
  if (entry === undefined || !entry.grant.alive) {
    return json(
      401,
      { error: 'invalid_token' },
      { 'www-authenticate': `${challenge}, error="invalid_token"` },
    );
  }
  return json(200, {
    jsonrpc: '2.0',
    id: 1,
    result: {
      protocolVersion: '2025-11-25',
      capabilities: {},
      serverInfo: { name: 'good', version: '1' },
    },
  });
}
