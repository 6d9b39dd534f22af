import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from './start-server.js';

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
