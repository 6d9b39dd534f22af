import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { methodsOf } from '../src/auth/accepted.js';
import { registrationWays } from '../src/auth/client-types.js';
import { trimRegistrations } from '../src/auth/trim-registrations.js';
import { canary } from './canary.js';
import { assertionBody, REDIRECT_URI, type Answer } from './oauth-client.js';
import { keys, register, registered } from './register.js';
import { startServer, type TestServer } from './start-server.js';

const methods = methodsOf('dynamic');
const METADATA = JSON.stringify({ redirect_uris: [REDIRECT_URI] });

describe.runIf(registrationWays.dynamic)('registration by strangers', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer({ TRUST_PROXY: '1' });
  });
  afterAll(() => server.stop());

  async function expectRefused({ status, body }: Answer): Promise<void> {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(body).not.toHaveProperty('client_id');
    expect((await fetch(`${server.issuer}/healthz`)).status).toBe(200);
  }

  it.each([
    ['a megabyte', `{"client_name":"${'x'.repeat(1_000_000)}"}`],
    ['ten thousand URIs', JSON.stringify({ redirect_uris: Array(10_000).fill(REDIRECT_URI) })],
    ['deep nesting', '['.repeat(20_000) + ']'.repeat(20_000)],
    ['deep nesting in a member', `{"jwks":${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}}`],
    ['deep nesting for a URI', `{"redirect_uris":${'['.repeat(20_000)}${']'.repeat(20_000)}}`],
    ['a method that cannot be written out', '{"token_endpoint_auth_method":{"toString":1}}'],
    ['no JSON', '{"redirect_uris":'],
    ['nothing', ''],
    ['a list', '[]'],
    ['null', 'null'],
    ['a text', '"x"'],
    ['a number for every member', '{"redirect_uris":1,"client_name":1,"grant_types":1}'],
  ])('refuses %s', async (_name, body) => {
    await expectRefused(await register(server, body));
  });

  it.each(['application/x-www-form-urlencoded', 'text/plain', 'application/xml'])(
    'takes JSON, not %s',
    async (type) => {
      await expectRefused(await register(server, METADATA, { 'content-type': type }));
    },
  );

  it('is not confused by the names of members', async () => {
    const hostile = `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},
      "redirect_uris":["${REDIRECT_URI}"],"toString":"x","hasOwnProperty":1}`;
    const { status, body } = await register(server, hostile);
    expect(status).toBeLessThan(500);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(body).not.toHaveProperty('polluted');
  });

  it('keeps nothing of what is not signed, and nothing that would be fetched', async () => {
    const [method] = methods;
    const { jwks } = await keys();
    const { status, body } = await register(server, {
      redirect_uris: [REDIRECT_URI],
      ...(method === 'private_key_jwt' && { token_endpoint_auth_method: method, jwks }),
      software_statement: 'x.y.z',
    });
    expect(status, JSON.stringify(body)).toBe(201);
    expect(body).not.toHaveProperty('software_statement');
  });

  it('stops one address, and no other', async () => {
    const from = (address: string) => register(server, METADATA, { 'x-forwarded-for': address });
    const burst = await Promise.all(Array.from({ length: 200 }, () => from('203.0.113.7')));
    const refused = burst.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThanOrEqual(150);
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await from('203.0.113.8')).status).not.toBe(429);
    // Taking a client away again frees room.
    const headers = { 'x-forwarded-for': '203.0.113.7' };
    const uri = `${server.issuer}/register/x`;
    expect((await fetch(uri, { method: 'DELETE', headers })).status).not.toBe(429);
  });

  it('is forgotten when nobody uses it', async () => {
    const [method = 'none'] = methods;
    const used = await registered(server, method);
    const unused = await registered(server, method);
    await used.code();
    const entryOf = ({ clientId }: typeof used) =>
      server.store.read({ kind: 'Client', key: clientId });
    expect((await entryOf(used))?.expiresAt).toBeUndefined();
    const month = Math.floor(Date.now() / 1000) + 30 * 24 * 60 * 60;
    expect((await entryOf(unused))?.expiresAt).toBeLessThanOrEqual(month);
  });

  it('gives way to younger ones when too many are not used', async () => {
    const [method = 'none'] = methods;
    const clients = [];
    for (let count = 0; count < 4; count += 1) clients.push(await registered(server, method));
    await clients[1]?.code();
    await trimRegistrations(server.store, 2);
    const there = clients.map(({ clientId }) =>
      server.store.has({ kind: 'Client', key: clientId }),
    );
    expect(await Promise.all(there)).toEqual([false, true, true, true]);
  });

  describe.runIf(methods.includes('private_key_jwt'))('with keys', () => {
    const method = { redirect_uris: [REDIRECT_URI], token_endpoint_auth_method: 'private_key_jwt' };

    it('needs exactly one place where they are, and public ones', async () => {
      const { jwks } = await keys();
      const [key] = jwks.keys;
      await expectRefused(await register(server, method));
      const both = { ...method, jwks, jwks_uri: 'https://app.example/jwks' };
      await expectRefused(await register(server, both));
      const secret = { ...method, jwks: { keys: [{ ...key, d: 'AAAA' }] } };
      await expectRefused(await register(server, secret));
      const symmetric = { ...method, jwks: { keys: [{ kty: 'oct', k: 'AAAA' }] } };
      await expectRefused(await register(server, symmetric));
    });

    it('reaches nothing on this machine or its network', async () => {
      const { port, hits } = await canary();
      const hosts = [`127.0.0.1:${port}`, `[::1]:${port}`, `[::ffff:127.0.0.1]:${port}`];
      for (const host of [...hosts, `localhost:${port}`, `0.0.0.0:${port}`, '169.254.169.254']) {
        for (const scheme of ['http', 'https']) {
          const { body } = await register(server, { ...method, jwks_uri: `${scheme}://${host}/` });
          if (!body['client_id']) continue;
          const client = await registered(server, 'private_key_jwt');
          const names = { iss: String(body['client_id']), sub: String(body['client_id']) };
          const answer = await client.token(
            { grant_type: 'refresh_token', refresh_token: 'x' },
            { body: assertionBody(await client.assertion(names)) },
          );
          expect([answer.status, answer.body['error']]).toEqual([401, 'invalid_client']);
        }
      }
      expect(hits()).toBe(0);
    });
  });
});
