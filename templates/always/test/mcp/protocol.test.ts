import {
  Client,
  InsufficientScopeError,
  StreamableHTTPClientTransport,
  type VersionNegotiationMode,
} from '@modelcontextprotocol/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, toolCall } from './call.js';
import { startResourceServer, USER, type ResourceServer } from './resource-server.js';

let server: ResourceServer;
let open: ResourceServer;
beforeAll(async () => {
  const settings = { MCP_NO_AUTH: '1' };
  [server, open] = await Promise.all([startResourceServer(), startResourceServer(settings)]);
});
afterAll(() => Promise.all([server.stop(), open.stop()]));

const REVISIONS: [VersionNegotiationMode, string][] = [
  ['legacy', '2025-11-25'],
  [{ pin: '2026-07-28' }, '2026-07-28'],
];

/** The official client, connected with a token of these scopes. */
async function connect(mode: VersionNegotiationMode, scope: string) {
  const token = await server.token({ scope });
  const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode } });
  const authProvider = { token: async () => token };
  const url = new URL(server.resource);
  await client.connect(new StreamableHTTPClientTransport(url, { authProvider }));
  return client;
}

describe.each(REVISIONS)('the official client, speaking %j', (mode, revision) => {
  it('agrees on the revision and lists the tools', async () => {
    const client = await connect(mode, 'mcp:read');
    expect(client.getNegotiatedProtocolVersion()).toBe(revision);
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(['whoami', 'write_note']);
    await client.close();
  });

  it('calls a tool, and the tool knows who is calling', async () => {
    const client = await connect(mode, 'mcp:read');
    const { content } = await client.callTool({ name: 'whoami', arguments: {} });
    expect(JSON.stringify(content)).toContain(USER);
    await client.close();
  });

  it('is asked for the scope of a tool', async () => {
    const client = await connect(mode, 'mcp:read');
    const writing = client.callTool({ name: 'write_note', arguments: { note: 'x' } });
    await expect(writing).rejects.toThrow(InsufficientScopeError);
    await client.close();
  });

  it('writes a note of the caller when it may', async () => {
    const client = await connect(mode, 'mcp:read mcp:write');
    await client.callTool({ name: 'write_note', arguments: { note: `${revision} was here` } });
    const notes = await server.store.search('Note', { accountId: USER });
    expect(notes.map(({ value }) => value['note'])).toContain(`${revision} was here`);
    await client.close();
  });
});

describe('the endpoint', () => {
  it('has no sessions: no id is given out, and the methods that need one are refused', async () => {
    const authorization = `Bearer ${await server.token()}`;
    const answer = await call(server, initialize, { authorization });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('mcp-session-id')).toBeNull();
    for (const method of ['GET', 'DELETE']) {
      const headers = { authorization, accept: 'text/event-stream' };
      expect((await fetch(server.resource, { method, headers })).status).toBe(405);
    }
  });

  it('reads no more than it has to', async () => {
    const authorization = `Bearer ${await server.token({ scope: 'mcp:write' })}`;
    const large = toolCall('write_note', { note: 'x'.repeat(1024 * 1024) });
    expect((await call(server, large, { authorization })).status).toBe(413);
  });

  it('refuses headers that contradict the body', async () => {
    const answer = await call(server, modern, {
      authorization: `Bearer ${await server.token()}`,
      'mcp-protocol-version': '2026-07-28',
      'mcp-method': 'tools/call',
    });
    expect(answer.status).toBe(400);
  });

  it('answers without a token in the test mode, and still checks the origin', async () => {
    expect((await call(open, initialize)).status).toBe(200);
    expect((await call(open, initialize, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await call(open, toolCall('write_note', { note: 'x' }))).status).toBe(200);
  });
});

const initialize = {
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: {
    protocolVersion: '2025-11-25',
    capabilities: {},
    clientInfo: { name: 'test', version: '1' },
  },
};

const modern = {
  jsonrpc: '2.0',
  id: 1,
  method: 'tools/list',
  params: {
    _meta: {
      'io.modelcontextprotocol/protocolVersion': '2026-07-28',
      'io.modelcontextprotocol/clientCapabilities': {},
      'io.modelcontextprotocol/clientInfo': { name: 'test', version: '1' },
    },
  },
};
