import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptedGrants } from '../src/auth/accepted.js';
import { makeClient } from './oauth-client.js';
import { startServer, type TestServer } from './start-server.js';
import { authorizationUrl } from './store-client.js';

const people = acceptedGrants().includes('authorization_code');

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

describe('an endpoint', () => {
  // What guards it compares paths: credentials, guesses and parameters must not come past.
  it.each([
    ['POST', '/TOKEN'],
    ['POST', '/token/'],
    ['POST', '/Revoke'],
    ['POST', '/revoke/'],
    ['POST', '/Register'],
    ['POST', '/register/'],
    ['GET', '/Register/abc'],
    ['GET', '/AUTHORIZE?client_id=x'],
    ['GET', '/authorize/?client_id=x'],
  ])('has one spelling, which is not %s %s', async (method, path) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const { status } = await fetch(server.issuer + path, { method, headers });
    expect(status).toBe(404);
  });

  it.each([
    ['POST', '/session/end/confirm'],
    ['GET', '/.WELL-KNOWN/openid-configuration'],
    ['GET', '/.Well-known/oauth-authorization-server'],
    ['GET', '/JWKS'],
  ])('of the engine that is not ours is not there: %s %s', async (method, path) => {
    expect((await fetch(server.issuer + path, { method })).status).toBe(404);
  });
});

describe('a request that names a whole URL', () => {
  /** The status of a GET whose request line has this instead of a path (RFC 9112 §3.2.2). */
  function getWhole(url: string): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      const sent = request(server.issuer, { path: url }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      sent.on('error', reject);
      sent.end();
    });
  }

  it('is answered as if it named the path', async () => {
    const document = '/.well-known/oauth-authorization-server';
    expect(await getWhole(`${server.issuer}${document}`)).toBe(200);
    expect(await getWhole('http://evil.example')).toBe(200);
    expect(await getWhole('http://evil.example/nowhere')).toBe(404);
  });

  it.runIf(people)('cannot make this server lead anybody to another host', async () => {
    const client = await makeClient(server);
    const { pathname, search } = new URL(authorizationUrl(server.issuer, client));
    expect(await getWhole(`http://evil.example${pathname}${search}`)).toBe(303);
    const [pending] = await server.store.search('Interaction');
    expect(pending?.value['returnTo']).toMatch(new RegExp(`^${server.issuer}/authorize/`));
  });
});
