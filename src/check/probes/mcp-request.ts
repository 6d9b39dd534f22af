import type { Ask } from './send.js';

const PROTOCOL_VERSION = '2025-11-25';

const INITIALIZE = JSON.stringify({
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: {
    protocolVersion: PROTOCOL_VERSION,
    capabilities: {},
    clientInfo: { name: 'create-mcp-auth-check', version: '1' },
  },
});

const PING = JSON.stringify({ jsonrpc: '2.0', id: 2, method: 'ping' });

/** A request in a session that was opened before. */
export function ping(url: string, purpose: string, session: string): Ask {
  return { ...initialize(url, purpose, { 'mcp-session-id': session }), body: PING };
}

/** The first request of an MCP client. */
export function initialize(url: string, purpose: string, headers: Ask['headers'] = {}): Ask {
  return {
    purpose,
    url,
    method: 'POST',
    headers: {
      accept: 'application/json, text/event-stream',
      'content-type': 'application/json',
      'mcp-protocol-version': PROTOCOL_VERSION,
      ...headers,
    },
    body: INITIALIZE,
  };
}
