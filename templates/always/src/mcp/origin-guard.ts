import type { RequestHandler } from 'express';
import type { Config } from '../config.js';
import { isLoopback } from '../loopback.js';

type OriginConfig = Pick<Config, 'issuer' | 'allowedOrigins'>;

const CORS = {
  'Access-Control-Allow-Methods': 'GET, POST, DELETE, OPTIONS',
  'Access-Control-Allow-Headers':
    'Authorization, Content-Type, Accept, MCP-Protocol-Version, Mcp-Method, Mcp-Name, Mcp-Session-Id, Last-Event-ID, DPoP',
  // Without the challenge, a client in a browser could not find out where to get a token.
  'Access-Control-Expose-Headers': 'WWW-Authenticate, Mcp-Session-Id, DPoP-Nonce',
  'Access-Control-Max-Age': '600',
};

/**
 * Refuses pages of origins that are not allowed, before anything else is looked at (MCP, Streamable
 * HTTP: 403), and answers the preflight of those that are: it never carries a token. Programs that
 * are no browser send no Origin. There are no cookies here, so credentials are never allowed.
 */
export function originGuard(config: OriginConfig): RequestHandler {
  return (req, res, next) => {
    const { origin } = req.headers;
    res.vary('Origin');
    if (origin !== undefined && !isAllowed(origin, config)) {
      res.status(403).json({
        error: 'forbidden_origin',
        error_description: 'This origin is not among the ALLOWED_ORIGINS of this server',
      });
      return;
    }
    if (origin !== undefined) res.set({ ...CORS, 'Access-Control-Allow-Origin': origin });
    if (req.method !== 'OPTIONS') return next();
    res.status(204).end();
  };
}

/** While developing, every origin of this machine: the MCP Inspector runs on a port of its own. */
function isAllowed(origin: string, { issuer, allowedOrigins }: OriginConfig): boolean {
  if (origin === new URL(issuer).origin || allowedOrigins.includes(origin)) return true;
  return isLoopback(issuer) && URL.canParse(origin) && isLoopback(origin);
}
