import { createServer, request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.js';
import { asIssued } from '../src/engine-endpoints.js';
import { startServer, type TestServer } from './start-server.js';

let server: TestServer | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

/** The status of a request that names this host. */
function postAs(host: string, url: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('the endpoints that go to the engine at once', () => {
  it.each(['/token', '/revoke'])('%s answers for the names of this machine only', async (path) => {
    server = await startServer();
    const { host } = new URL(server.issuer);
    expect(await postAs('evil.example', `${server.issuer}${path}`)).toBe(403);
    expect(await postAs(host, `${server.issuer}${path}`)).not.toBe(403);
  });
});

describe('the address the engine is told', () => {
  /** What is left of a header after as many proxies of the owner's. */
  async function addressBehind(proxies: number, header?: string): Promise<string | undefined> {
    const config = readConfig({ ISSUER: 'https://as.example', TRUST_PROXY: String(proxies) });
    const engine = createServer(
      asIssued(config, (req, res) => void res.end(String(req.headers['x-forwarded-for']))),
    );
    await new Promise<void>((resolve) => engine.listen(0, '127.0.0.1', resolve));
    const { port } = engine.address() as { port: number };
    const headers = header === undefined ? {} : { 'x-forwarded-for': header };
    const told = await (await fetch(`http://127.0.0.1:${port}/`, { headers })).text();
    await new Promise((resolve) => engine.close(resolve).closeAllConnections());
    return told === 'undefined' ? undefined : told;
  }

  it.each([
    [0, '192.0.2.1', undefined],
    [1, undefined, undefined],
    [1, '192.0.2.1', '192.0.2.1'],
    [1, 'made up, 192.0.2.1', '192.0.2.1'],
    [2, 'made up, 192.0.2.1, 192.0.2.2', '192.0.2.1'],
    [2, '192.0.2.1', '192.0.2.1'],
    [1, '192.0.2.1:4711', '192.0.2.1'],
    [1, '[2001:db8::1]:4711', '2001:db8::1'],
    [1, 'unknown', undefined],
  ])('behind %i proxies, %s is %s', async (proxies, header, told) => {
    expect(await addressBehind(proxies, header)).toBe(told);
  });
});
