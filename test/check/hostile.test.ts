import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createSocket, type Server } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { check } from '../../src/check/check.js';
import { htmlReport } from '../../src/check/report/html-report.js';
import { terminalReport } from '../../src/check/report/terminal-report.js';
import { Stop } from '../../src/problem.js';
import { CHANCE } from './examine.js';

const same = (text: string): string => text;
const paint = { bold: same, dim: same, red: same, green: same, yellow: same };
const JSON_TYPE = { 'content-type': 'application/json' };

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** The limit of the whole check, and room for a busy machine. */
const MOST_SECONDS = 30;

/** Checks a server that means harm; a sentence or a report, within bounds. */
async function checkHostile(server: Server, scheme = 'http'): Promise<string> {
  const port = await listen(server);
  const started = Date.now();
  const before = process.memoryUsage().heapUsed;
  const limits = { timeoutMs: 400, totalMs: 5000 };
  const url = `${scheme}://127.0.0.1:${port}/mcp`;
  try {
    const { report } = await check({ url, active: true, ...CHANCE, limits });
    expect(htmlReport(report)).not.toContain('<script');
    return terminalReport(report, {
      paint,
      width: 100,
      verbose: true,
      command: 'create-mcp-auth check',
    });
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return error.message;
  } finally {
    server.close();
    if ('closeAllConnections' in server && typeof server.closeAllConnections === 'function')
      server.closeAllConnections();
    expect(Date.now() - started).toBeLessThan(MOST_SECONDS * 1000);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(300 * 1024 * 1024);
  }
}

function flood(response: ServerResponse): void {
  const chunk = Buffer.alloc(64 * 1024, 'x');
  const write = (error?: Error | null): void => {
    if (!error && !response.destroyed) response.write(chunk, write);
  };
  response.on('error', () => undefined);
  write();
}

/** Metadata whose members are as given, under every address. */
function metadataOf(members: (origin: string) => object): RequestListener {
  return (request, response) => {
    const origin = `http://${request.headers.host ?? ''}`;
    const body = {
      issuer: origin,
      resource: `${origin}/mcp`,
      authorization_servers: [origin],
      authorization_endpoint: `${origin}/authorize`,
      token_endpoint: `${origin}/token`,
      ...members(origin),
    };
    response.writeHead(200, JSON_TYPE).end(JSON.stringify(body));
  };
}

const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;

const SERVERS: Readonly<Record<string, RequestListener>> = {
  'bodies without an end': ({ method }, response) => {
    response.writeHead(200, JSON_TYPE);
    if (method === 'HEAD') response.end();
    else flood(response);
  },
  'one byte a second': (_request, response) => {
    response.writeHead(200, JSON_TYPE);
    const timer = setInterval(() => response.write(' '), 100);
    response.on('close', () => clearInterval(timer));
  },
  'no answer at all': () => undefined,
  'redirects in a circle': (request, response) => {
    response.writeHead(302, { location: request.url ?? '/' }).end();
  },
  'redirects elsewhere': (_request, response) => {
    response.writeHead(307, { location: 'http://169.254.169.254/latest/meta-data/' }).end();
  },
  'a million brackets': (_request, response) => {
    response.writeHead(200, JSON_TYPE).end(`{"issuer":${deep}}`);
  },
  'lists of ten thousand': metadataOf(() => ({
    scopes_supported: Array.from({ length: 10_000 }, (_, index) => `scope-${index}`),
    token_endpoint_auth_methods_supported: Array.from({ length: 10_000 }, () => 'none'),
  })),
  'members of the wrong type': metadataOf(() => ({
    authorization_servers: { 0: 'x' },
    registration_endpoint: 7,
    token_endpoint: ['http://x'],
    jwks_uri: null,
    scopes_supported: 'all',
  })),
  'endpoints that are no URLs': metadataOf(() => ({
    token_endpoint: 'http://[::',
    registration_endpoint: 'javascript:alert(1)',
    jwks_uri: 'file:///etc/passwd',
    authorization_endpoint: '//',
  })),
  'a page for everything': (_request, response) => {
    const type = { 'content-type': 'text/html' };
    response.writeHead(200, type).end('<!doctype html><script>alert(1)</script>');
  },
  'bytes that are no text': (_request, response) => {
    response.writeHead(200, JSON_TYPE).end(Buffer.from([0x7b, 0xff, 0xfe, 0x00, 0x7d]));
  },
  'headers that steer terminals': (_request, response) => {
    response.writeHead(401, { 'www-authenticate': 'Bearer error="\u009b2J<script>"' }).end();
  },
  '__proto__ and constructor': (_request, response) => {
    response
      .writeHead(200, JSON_TYPE)
      .end('{"__proto__":{"issuer":"x"},"constructor":{"prototype":{"polluted":1}}}');
  },
};

describe('a server that means harm', () => {
  it.each(Object.entries(SERVERS))('sends %s and gets a report', async (_what, listener) => {
    const said = await checkHostile(createServer(listener));
    expect(said.length).toBeGreaterThan(20);
    expect(said).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  it('speaks no HTTP and gets a sentence', async () => {
    const said = await checkHostile(createSocket((socket) => socket.end('220 smtp ready\r\n')));
    expect(said).toMatch(/could not be reached/);
  });

  it('speaks no TLS where it should and gets a sentence', async () => {
    const said = await checkHostile(
      createServer((_request, response) => response.end()),
      'https',
    );
    expect(said).toMatch(/could not be reached: .*(SSL|TLS|EPROTO)/i);
  });

  it('cannot send the check where it points', async () => {
    const asked: string[] = [];
    const inside = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    });
    const port = await listen(inside);
    const pointing = metadataOf(() => ({
      token_endpoint: `http://169.254.169.254/token`,
      registration_endpoint: `http://10.0.0.1:${port}/register`,
      jwks_uri: `http://[fd00::1]:${port}/jwks`,
      authorization_endpoint: `http://0.0.0.0:${port}/authorize`,
    }));
    const said = await checkHostile(createServer(pointing));
    inside.close();
    expect(asked).toEqual([]);
    expect(said).toMatch(/is a private address, and the target is not/);
  });
});

describe('many checks in a row', () => {
  it('leave no socket behind', async () => {
    const server = createServer(metadataOf(() => ({})));
    const port = await listen(server);
    const url = `http://127.0.0.1:${port}/mcp`;
    const once = () => check({ url, ...CHANCE, limits: { timeoutMs: 1000 } });
    const sockets = () =>
      process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length;
    const before = sockets();
    for (let count = 0; count < 200; count += 1) await once();
    await vi.waitFor(() => expect(sockets() - before).toBeLessThan(10));
    server.close();
    server.closeAllConnections();
  });
});
