import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { request } from 'node:http';
import { call, callWith, toolCall } from './call.js';
import { startResourceServer, type ResourceServer } from './resource-server.js';

let server: ResourceServer;
beforeAll(async () => {
  server = await startResourceServer();
});
afterAll(() => server.stop());

const metadata = () =>
  `resource_metadata="${server.issuer}/.well-known/oauth-protected-resource/mcp"`;

/** The challenge of an answer, and its status. */
async function refusal(answer: Promise<Response>) {
  const { status, headers } = await answer;
  return { status, challenge: headers.get('www-authenticate') };
}

describe('a request without a token', () => {
  it.each(['GET', 'POST', 'DELETE', 'PUT', 'PATCH'])('is asked for one: %s', async (method) => {
    const answer = fetch(`http://127.0.0.1:${server.port}/mcp`, { method });
    expect(await refusal(answer)).toEqual({
      status: 401,
      challenge: `Bearer scope="mcp:read", ${metadata()}`,
    });
  });

  it.each([
    { jsonrpc: '2.0', id: 1, method: 'initialize', params: {} },
    { jsonrpc: '2.0', id: 1, method: 'server/discover', params: {} },
    { jsonrpc: '2.0', id: 1, method: 'ping' },
  ])('is asked for one whatever it wants: $method', async (body) => {
    expect((await call(server, body)).status).toBe(401);
  });

  it('is asked for one whatever session it names', async () => {
    const answer = await call(server, undefined, { 'mcp-session-id': 'somebody-elses' });
    expect(answer.status).toBe(401);
  });

  it('is told of no error when it tried another scheme', async () => {
    const answer = await refusal(call(server, undefined, { authorization: 'Basic YTpi' }));
    expect(answer).toEqual({ status: 401, challenge: `Bearer scope="mcp:read", ${metadata()}` });
  });
});

describe('a token in the wrong place', () => {
  it('does not count when it stands in the URL', async () => {
    const url = `http://127.0.0.1:${server.port}/mcp?access_token=${await server.token()}`;
    expect((await fetch(url, { method: 'POST' })).status).toBe(401);
  });

  it.each(['Bearer', 'Bearer a b', 'Bearer "x"', 'Bearer a,b', 'Bearer \u00e9'])(
    'is a malformed request: %j',
    async (authorization) => {
      const { status, challenge } = await refusal(call(server, undefined, { authorization }));
      expect(status).toBe(400);
      expect(challenge).toContain('error="invalid_request"');
    },
  );

  it('is a malformed request when there are two', async () => {
    const token = `Bearer ${await server.token()}`;
    expect(await statusOf(['Authorization', token, 'Authorization', token])).toBe(400);
  });
});

describe('a bad token', () => {
  it('is named as such, and nothing of it comes back', async () => {
    const { status, challenge } = await refusal(callWith(server, 'not-a-token'));
    expect(status).toBe(401);
    expect(challenge).toBe(
      'Bearer error="invalid_token", error_description="The access token is not valid", ' +
        `scope="mcp:read", ${metadata()}`,
    );
  });

  it('is refused for itself before its scope is looked at', async () => {
    const token = await server.token({ exp: Math.floor(Date.now() / 1000) - 120, scope: '' });
    expect((await callWith(server, token)).status).toBe(401);
  });
});

describe('a good token', () => {
  it('is accepted whatever the case of the scheme', async () => {
    const authorization = `bEaReR ${await server.token()}`;
    expect((await call(server, undefined, { authorization })).status).toBe(200);
  });

  it('needs the scope of the endpoint', async () => {
    const { status, challenge } = await refusal(
      callWith(server, await server.token({ scope: '' })),
    );
    expect(status).toBe(403);
    expect(challenge).toContain('error="insufficient_scope"');
    expect(challenge).toContain('scope="mcp:read"');
  });

  it('is asked for all scopes of a tool before the tool runs', async () => {
    const body = toolCall('write_note', { note: 'x' });
    const { status, challenge } = await refusal(callWith(server, await server.token(), body));
    expect(status).toBe(403);
    expect(challenge).toContain('error="insufficient_scope"');
    expect(challenge).toContain('scope="mcp:read mcp:write"');
    expect(challenge).toContain(metadata());
    expect(await server.store.search('Note')).toEqual([]);
  });

  it('cannot slip a call past the scope in a batch', async () => {
    const body = [toolCall('whoami'), { ...toolCall('write_note', { note: 'x' }), id: 2 }];
    const token = await server.token();
    const headers = { authorization: `Bearer ${token}`, 'mcp-protocol-version': '2025-03-26' };
    expect((await call(server, body, headers)).status).toBe(403);
    expect(await server.store.search('Note')).toEqual([]);
  });

  it('may read when it may write', async () => {
    const token = await server.token({ scope: 'mcp:write' });
    const answer = await callWith(server, token, toolCall('whoami'));
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('a-person');
  });

  it('hears of a tool that does not exist as of an error, not as of a scope', async () => {
    const answer = await callWith(server, await server.token(), toolCall('nothing'));
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('error');
  });
});

/** The status of an answer to headers as they are, repeated ones included. */
function statusOf(headers: readonly string[]): Promise<number | undefined> {
  const host = ['Host', `localhost:${server.port}`];
  return new Promise((resolve, reject) => {
    request({ port: server.port, path: '/mcp', method: 'POST', headers: [...host, ...headers] })
      .on('response', (answer) => resolve(answer.resume().statusCode))
      .on('error', reject)
      .end();
  });
}
