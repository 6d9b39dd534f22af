import type { RequestHandler } from 'express';
import { RESOURCE_SCOPES } from '../auth/scopes.js';
import type { Log } from '../log.js';
import type { Authenticated } from './require-token.js';

/**
 * For `conformance server`, which sends no token: everyone is the same made-up caller who may do
 * everything. `config.ts` refuses this in production and on any address but loopback.
 */
export function withoutToken(log: Log): RequestHandler {
  log.warn('MCP_NO_AUTH=1: anyone on this machine can use /mcp without a token');
  return (req: Authenticated, _res, next) => {
    const scopes = [...RESOURCE_SCOPES];
    const extra = { subject: 'anyone' };
    req.auth = { token: '', clientId: 'anyone', scopes, expiresAt: Infinity, extra };
    next();
  };
}
