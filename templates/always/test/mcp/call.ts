import type { ResourceServer } from './resource-server.js';

/** A call as clients of 2025-11-25 make it: no session, the method in the body. */
export function call(
  server: Pick<ResourceServer, 'port'>,
  body: unknown = { jsonrpc: '2.0', id: 1, method: 'tools/list' },
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(`http://127.0.0.1:${server.port}/mcp`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      'mcp-protocol-version': '2025-11-25',
      ...headers,
    },
    body: JSON.stringify(body),
  });
}

/** The same with a token. */
export function callWith(server: Pick<ResourceServer, 'port'>, token: string, body?: unknown) {
  return call(server, body, { authorization: `Bearer ${token}` });
}

/** The body of a `tools/call` request. */
export function toolCall(name: string, args: Record<string, unknown> = {}) {
  return { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: args } };
}
