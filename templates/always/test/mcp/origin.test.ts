import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call } from './call.js';
import { startResourceServer, type ResourceServer } from './resource-server.js';

const PUBLIC = { ISSUER: 'https://mcp.example', ALLOWED_ORIGINS: 'https://app.example' };

let local: ResourceServer;
let hosted: ResourceServer;
beforeAll(async () => {
  [local, hosted] = await Promise.all([startResourceServer(), startResourceServer(PUBLIC)]);
});
afterAll(() => Promise.all([local.stop(), hosted.stop()]));

const fromOrigin = (server: ResourceServer, origin: string) => call(server, undefined, { origin });

/** The status of an answer to a request for this host, which fetch would not let us name. */
function statusForHost(host: string, path = '/mcp'): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: local.port, path, headers: { host } })
      .on('response', (answer) => resolve(answer.resume().statusCode))
      .on('error', reject)
      .end();
  });
}

describe('the host a request is for, on a machine of a developer', () => {
  it.each(['evil.example', 'evil.example:PORT', 'localhost:1', 'localhost', '127.0.0.1.evil:PORT'])(
    'is refused, even before a token is asked for: %s',
    async (host) => {
      const named = host.replace('PORT', String(local.port));
      expect(await statusForHost(named)).toBe(403);
      expect(await statusForHost(named, '/anything')).toBe(403);
    },
  );

  it.each(['localhost', '127.0.0.1', '[::1]', 'LOCALHOST'])('is let through: %s', async (name) => {
    expect(await statusForHost(`${name}:${local.port}`)).toBe(401);
  });
});

describe('the origin of a page', () => {
  it.each(['https://evil.example', 'null', 'http://localhost.evil.example', 'file://', 'nonsense'])(
    'is refused before a token is asked for: %s',
    async (origin) => {
      for (const server of [local, hosted]) {
        const answer = await fromOrigin(server, origin);
        expect(answer.status).toBe(403);
        expect(answer.headers.get('access-control-allow-origin')).toBeNull();
      }
    },
  );

  it('is let through when it is of this machine, while developing', async () => {
    for (const origin of ['http://localhost:6274', 'http://127.0.0.1:6274', 'http://[::1]:1']) {
      expect((await fromOrigin(local, origin)).status).toBe(401);
      expect((await fromOrigin(hosted, origin)).status).toBe(403);
    }
  });

  it('is let through when it is named in the settings, or is our own', async () => {
    for (const origin of ['https://app.example', 'https://mcp.example']) {
      expect((await fromOrigin(hosted, origin)).status).toBe(401);
      expect((await fromOrigin(local, origin)).status).toBe(403);
    }
  });
});

describe('a client in a browser', () => {
  it('gets an answer to its preflight without a token', async () => {
    const headers = { origin: 'http://localhost:6274', 'access-control-request-method': 'POST' };
    const answer = await fetch(`http://127.0.0.1:${local.port}/mcp`, {
      method: 'OPTIONS',
      headers,
    });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-origin')).toBe('http://localhost:6274');
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    const allowed = answer.headers.get('access-control-allow-headers')?.split(', ');
    expect(allowed).toEqual([
      'Authorization',
      'Content-Type',
      'Accept',
      'MCP-Protocol-Version',
      'Mcp-Method',
      'Mcp-Name',
      'Mcp-Session-Id',
      'Last-Event-ID',
      'DPoP',
    ]);
  });

  it('may read the challenge', async () => {
    const answer = await fromOrigin(local, 'http://localhost:6274');
    expect(answer.headers.get('access-control-expose-headers')).toContain('WWW-Authenticate');
    expect(answer.headers.get('vary')).toContain('Origin');
  });
});
