import { toNodeHandler } from '@modelcontextprotocol/node';
import { createMcpHandler, type AuthInfo } from '@modelcontextprotocol/server';
import type { RequestHandler } from 'express';
import { z } from 'zod';
import { createMcpServer } from './mcp-server.js';
import type { McpParts } from './mcp-parts.js';
import type { Authenticated } from './require-token.js';
import type { Caller } from './verify-access-token.js';

const MAX_BODY_BYTES = 1024 * 1024;

/** MCP itself, without sessions: the revisions with `initialize` and those without. */
export function protocol({ config, store, log }: McpParts): RequestHandler {
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
