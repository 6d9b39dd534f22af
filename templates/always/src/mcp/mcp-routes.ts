import { setImmediate } from 'node:timers/promises';
import express, { type RequestHandler, type Router } from 'express';
import type { McpParts } from './mcp-parts.js';
import { originGuard } from './origin-guard.js';
import { requireToken } from './require-token.js';
import { resourceMetadataUrl } from './resource-metadata.js';
import { accessTokenVerifier } from './verify-access-token.js';
import { withoutToken } from './without-token.js';

/** The protected resource: /mcp with every method. Who may not enter is refused before the body. */
export function mcpRoutes(parts: McpParts): Router {
  const router = express.Router();
  router.use('/mcp', originGuard(parts.config), gate(parts), protocol(parts));
  return router;
}

function gate({ config, store, keys, log }: McpParts): RequestHandler {
  if (config.mcpWithoutAuth) return withoutToken(log);
  return requireToken({
    verify: accessTokenVerifier({ config, store, jwks: keys.publicJwks }),
    resourceMetadataUrl: resourceMetadataUrl(config),
    log,
  });
}

/**
 * MCP itself. It is a third of all there is to load, and is loaded when the server listens already:
 * documents and tokens do not wait for it. Where that fails, the server ends, as it would at its start.
 */
function protocol(parts: McpParts): RequestHandler {
  // The start waits for nothing once it has opened the port, so what comes next comes after it.
  const loaded = setImmediate()
    .then(() => import('./protocol.js'))
    .then((one) => one.protocol(parts));
  return async (req, res, next) => (await loaded)(req, res, next);
}
