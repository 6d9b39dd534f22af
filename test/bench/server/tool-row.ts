import { compare } from './compare.js';
import { measure, type Load } from './rounds.js';
import type { Row } from './row.js';
import { startGenerated, type Running } from './running.js';
import type { Workshop } from './workshop.js';

/** The server answers /mcp without a token in no other mode. */
const DEVELOPMENT = { NODE_ENV: 'development' };

/** What the access token costs: the same call of a tool, with and without. */
export async function toolRow(workshop: Workshop): Promise<Row> {
  const servers = {
    withToken: await startGenerated(workshop, 1, DEVELOPMENT),
    open: await startGenerated(workshop, 1, { ...DEVELOPMENT, MCP_NO_AUTH: '1' }),
  };
  try {
    const token = await accessToken(servers.withToken);
    // From the first token on, Node 20 follows every promise (the engine has an AsyncLocalStorage), in
    // calls of tools as well: both have to be past that for the token alone to make the difference.
    await accessToken(servers.open);
    const { withToken, open } = await measure(workshop, {
      withToken: () => call(servers.withToken, { authorization: `Bearer ${token}` }),
      open: () => call(servers.open),
    });
    const against = 'the same server without auth';
    return compare({ what: 'tools/call', against, least: 0.85, ours: withToken, theirs: open });
  } finally {
    for (const server of Object.values(servers)) await server.stop();
  }
}

/** A person's token: what it stands for is their grant. */
async function accessToken({ issuer, web, refreshTokens }: Running): Promise<string> {
  const answer = await fetch(`${issuer}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${web.clientId}:${web.secret}`)}` },
    body: new URLSearchParams({
      grant_type: 'refresh_token',
      refresh_token: refreshTokens[0] ?? '',
    }),
  });
  const { access_token: token } = (await answer.json()) as { access_token?: string };
  if (token === undefined) throw new Error(`no access token: ${answer.status}`);
  return token;
}

function call(server: Running, headers: Readonly<Record<string, string>> = {}): Load {
  return {
    server,
    url: server.resource,
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      'mcp-protocol-version': '2025-11-25',
      ...headers,
    },
    body: JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'tools/call',
      params: { name: 'whoami', arguments: {} },
    }),
  };
}
