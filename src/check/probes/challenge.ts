import { type Context, type Gathered, sendAll } from './context.js';
import { initialize } from './mcp-request.js';
import { preflight } from './preflight.js';
import type { Ask } from './send.js';

/** Asks the MCP endpoint without a token, and with things that are not tokens. */
export async function probeChallenge({ network, target }: Context): Promise<Gathered> {
  const { url } = target;
  const bearer = (value: string) => ({ authorization: value });
  return sendAll(network, {
    mcpPost: initialize(url, 'MCP request without a token'),
    mcpGet: { purpose: 'GET without a token', url, headers: { accept: 'text/event-stream' } },
    mcpHead: { purpose: 'HEAD without a token', url, method: 'HEAD' },
    badToken: initialize(url, 'MCP request with a made-up token', bearer('Bearer not-a-token')),
    emptyBearer: initialize(url, 'MCP request with an empty token', bearer('Bearer')),
    doubleBearer: initialize(url, 'MCP request with two tokens', bearer('Bearer one two')),
    foreignOrigin: initialize(url, 'MCP request from a foreign web page', {
      origin: 'https://attacker.example',
    }),
    ownOrigin: initialize(url, 'MCP request from the own origin', { origin: target.origin }),
    ...(target.loopback ? { foreignHost: forgedHost(url) } : {}),
    mcpMalformed: {
      ...initialize(url, 'malformed MCP request without a token'),
      body: '{',
    },
    slashTwin: initialize(slashTwin(url), 'MCP request with the other trailing slash'),
    mcpPreflight: preflight(url, 'POST', MCP_HEADERS),
  });
}

function forgedHost(url: string): Ask {
  return initialize(url, 'MCP request with a forged Host', { host: 'attacker.example' });
}

/** What browser clients put into a preflight for MCP requests. */
const MCP_HEADERS =
  'authorization, content-type, mcp-protocol-version, mcp-session-id, last-event-id';

function slashTwin(address: string): string {
  const url = new URL(address);
  url.pathname = url.pathname.endsWith('/') ? url.pathname.slice(0, -1) : `${url.pathname}/`;
  return url.href;
}
