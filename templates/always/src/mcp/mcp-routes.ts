import { createMcpHandler, type AuthInfo } from '@modelcontextprotocol/server';
import { toNodeHandler } from '@modelcontextprotocol/node';
import express, { type RequestHandler, type Router } from 'express';
import type { JSONWebKeySet } from 'jose';
import { z } from 'zod';
import type { Config } from '../config.js';
import type { Log } from '../log.js';
import type { Store } from '../store.js';
import { createMcpServer } from './mcp-server.js';
import { originGuard } from './origin-guard.js';
import { requireToken, type Authenticated } from './require-token.js';
import { resourceMetadataUrl } from './resource-metadata.js';
import { accessTokenVerifier, type Caller } from './verify-access-token.js';
import { withoutToken } from './without-token.js';

export interface McpParts {
  readonly config: Config;
  readonly store: Store;
  readonly keys: { readonly publicJwks: JSONWebKeySet };
  readonly log: Log;
}

const MAX_BODY_BYTES = 1024 * 1024;

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

/** MCP itself, without sessions: the revisions with `initialize` and those without. */
function protocol({ config, store, log }: McpParts): RequestHandler {
  const onerror = (error: Error) => log.debug({ err: error }, 'MCP request');
  const handler = createMcpHandler(
    ({ authInfo }) => createMcpServer({ caller: callerOf(authInfo), store }),
    { onerror, maxRequestBodySize: MAX_BODY_BYTES },
  );
  const serve = toNodeHandler(handler, { onerror, maxRequestBodySize: MAX_BODY_BYTES });
  const { host } = new URL(config.issuer);
  return async (req: Authenticated, res) => {
    // What a tool sees as the URL comes from the settings, not from what a client sent.
    req.headers.host = host;
    await serve(req, res);
  };
}

const Extra = z.object({ subject: z.string() });

/** What the gate wrote, read back. A request that came past no gate fails here. */
function callerOf(authInfo: AuthInfo | undefined): Caller {
  if (authInfo?.expiresAt === undefined) throw new Error('Request to /mcp without a caller');
  const { clientId, scopes, expiresAt, extra } = authInfo;
  return { subject: Extra.parse(extra).subject, clientId, scopes, expiresAt };
}
