import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { methodsOf } from '../src/auth/accepted.js';
import { registrationManagement, registrationWays } from '../src/auth/client-types.js';
import { digest } from '../src/auth/digest.js';
import { withdrawClient } from '../src/auth/withdraw-client.js';
import { callWith } from './mcp/call.js';
import { answerOf, OAuthClient, REDIRECT_URI, tokensOf, type Answer } from './oauth-client.js';
import { keys, register } from './register.js';
import { startServer, type TestServer } from './start-server.js';

const methods = methodsOf('dynamic');
const [method = 'none'] = methods;

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ TRUST_PROXY: '1' });
});
afterAll(() => server.stop());

/** A client that registered itself, and what it manages its registration with. */
async function managed(by = method) {
  const { jwks, privateKey } = await keys();
  const asked = { redirect_uris: [REDIRECT_URI], token_endpoint_auth_method: by };
  const { body } = await register(server, by === 'private_key_jwt' ? { ...asked, jwks } : asked);
  const client = new OAuthClient(server, String(body['client_id']), by, privateKey);
  client.secret = String(body['client_secret']);
  const uri = String(body['registration_client_uri']);
  return { client, body, uri, token: String(body['registration_access_token']) };
}

async function manage(uri: string, token: string, init: RequestInit = {}): Promise<Answer> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return answerOf(await fetch(uri, { ...init, headers }));
}

describe.runIf(registrationWays.dynamic && !registrationManagement)('without management', () => {
  it('a registration says nothing of it, and there is none', async () => {
    const { client, body } = await managed();
    expect(body).not.toHaveProperty('registration_access_token');
    expect(body).not.toHaveProperty('registration_client_uri');
    for (const verb of ['GET', 'PUT', 'DELETE']) {
      const uri = `${server.issuer}/register/${client.clientId}`;
      expect((await fetch(uri, { method: verb })).status).toBe(404);
    }
  });
});

describe.runIf(registrationManagement)('a registration', () => {
  it('can be read by who made it, without the secret', async () => {
    const { client, body, uri, token } = await managed();
    expect(uri).toBe(`${server.issuer}/register/${client.clientId}`);
    const { status, headers, body: read } = await manage(uri, token);
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    const { client_secret: _, ...rest } = body;
    expect(read).toEqual(rest);
    expect((await fetch(uri, { method: 'OPTIONS' })).status).toBe(204);
  });

  it('cannot be touched by anybody else', async () => {
    const [one, other] = [await managed(), await managed()];
    for (const token of ['', 'x', other.token, `${one.token}x`]) {
      for (const verb of ['GET', 'PUT', 'DELETE']) {
        const init = verb === 'PUT' ? { method: verb, body: '{}' } : { method: verb };
        const { status, headers } = await manage(one.uri, token, init);
        expect(status).toBeGreaterThanOrEqual(400);
        if (status === 401) expect(headers.get('www-authenticate')).toMatch(/^Bearer/);
      }
    }
    expect(tokensOf(await one.client.exchange(await one.client.code())).access).toBeTruthy();
  });

  it('expires while nobody uses it, and stays once somebody does, changed or not', async () => {
    const { client, body, uri, token } = await managed();
    const ref = { kind: 'Client', key: client.clientId };
    const { client_id, token_endpoint_auth_method, jwks, redirect_uris } = body;
    const same = { client_id, token_endpoint_auth_method, jwks, redirect_uris };
    const put = () => manage(uri, token, { method: 'PUT', body: JSON.stringify(same) });

    expect((await put()).status).toBe(200);
    expect((await server.store.read(ref))?.expiresAt).toBeGreaterThan(Date.now() / 1000);
    await client.exchange(await client.code());
    expect((await put()).status).toBe(200);
    expect((await server.store.read(ref))?.expiresAt).toBeUndefined();
  });

  it('can be changed, under the rules of registration', async () => {
    const { client, body, uri, token } = await managed();
    const { client_id, token_endpoint_auth_method, jwks } = body;
    const kept = { client_id, token_endpoint_auth_method, ...(jwks !== undefined && { jwks }) };
    const put = (changes: object) =>
      manage(uri, token, { method: 'PUT', body: JSON.stringify({ ...kept, ...changes }) });

    const moved = ['https://app.example/moved'];
    const changed = await put({ redirect_uris: moved, client_name: 'Moved' });
    expect(changed.status, JSON.stringify(changed.body)).toBe(200);
    expect(changed.body).toMatchObject({ redirect_uris: moved, client_name: 'Moved' });
    expect(changed.body).not.toHaveProperty('client_secret');
    // What the client had still works.
    const code = await client.code({ redirect_uri: 'https://app.example/moved' });
    const used = await client.exchange(code, { redirect_uri: 'https://app.example/moved' });
    expect(used.status).toBe(200);

    const evil = await put({ redirect_uris: ['http://evil.example/cb'] });
    expect([evil.status, evil.body['error']]).toEqual([400, 'invalid_redirect_uri']);
    const another = await put({ redirect_uris: moved, client_id: 'another' });
    expect(another.status).toBe(400);
    const broken = await manage(uri, token, { method: 'PUT', body: '{"client_id":' });
    expect([broken.status, broken.body['error']]).toEqual([400, 'invalid_request']);
    const machine = await put({ redirect_uris: moved, grant_types: ['client_credentials'] });
    expect(machine.status).toBe(400);
  });

  it('with a secret proves it, and keeps it', async () => {
    if (!methods.includes('client_secret_basic')) return;
    const { client, uri, token } = await managed('client_secret_basic');
    const asked = {
      client_id: client.clientId,
      redirect_uris: [REDIRECT_URI],
      token_endpoint_auth_method: 'client_secret_basic',
    };
    const put = (client_secret: string) =>
      manage(uri, token, { method: 'PUT', body: JSON.stringify({ ...asked, client_secret }) });
    expect((await put('wrong')).status).toBe(400);
    const entry = await server.store.read({ kind: 'Client', key: client.clientId });
    const stored = String(entry?.value['client_secret']);
    expect(stored).not.toContain(client.secret);
    expect((await put(stored)).status).toBe(400);
    expect((await put(client.secret)).status).toBe(200);
    expect(tokensOf(await client.exchange(await client.code())).access).toBeTruthy();
  });

  it('that says nothing of a method does not lose its secret', async () => {
    if (!methods.includes('client_secret_basic')) return;
    const { client, uri, token } = await managed('client_secret_basic');
    const asked = { client_id: client.clientId, redirect_uris: [REDIRECT_URI], client_name: null };
    const { status, body } = await manage(uri, token, {
      method: 'PUT',
      body: JSON.stringify(asked),
    });
    expect([status, body['token_endpoint_auth_method']]).toEqual([200, 'client_secret_basic']);
    expect(tokensOf(await client.exchange(await client.code())).access).toBeTruthy();
  });

  it('that needs a secret from now on is given one that works', async () => {
    if (!methods.includes('client_secret_basic') || !methods.includes('none')) return;
    const { client, uri, token } = await managed('none');
    const asked = {
      client_id: client.clientId,
      redirect_uris: [REDIRECT_URI],
      token_endpoint_auth_method: 'client_secret_basic',
    };
    const { status, body } = await manage(uri, token, {
      method: 'PUT',
      body: JSON.stringify(asked),
    });
    expect([status, body['client_secret']]).toEqual([200, expect.stringMatching(/^[\w-]{22,}$/)]);
    const changed = new OAuthClient(server, client.clientId, 'client_secret_basic');
    changed.secret = String(body['client_secret']);
    expect(tokensOf(await changed.exchange(await changed.code())).access).toBeTruthy();
  });

  it('and its token live as long as each other', async () => {
    const [used, unused, removed] = [await managed(), await managed(), await managed()];
    await used.client.code();
    await withdrawClient(server.store, removed.client.clientId);
    const endOf = async ({ token }: typeof used) =>
      (await server.store.read({ kind: 'RegistrationAccessToken', key: digest(token) }))?.expiresAt;
    const { expiresAt } =
      (await server.store.read({ kind: 'Client', key: unused.client.clientId })) ?? {};
    expect(expiresAt).toBeGreaterThan(Date.now() / 1000);
    expect((await endOf(unused)) ?? 0).toBeCloseTo(expiresAt ?? 0, -1);
    expect(await endOf(used)).toBeUndefined();
    expect((await manage(used.uri, used.token)).status).toBe(200);
    const key = digest(removed.token);
    expect(await server.store.has({ kind: 'RegistrationAccessToken', key })).toBe(false);
  });

  it('that is deleted ends everything it was granted', async () => {
    const { client, uri, token } = await managed();
    const { access, refresh } = await client.tokens();
    expect((await manage(uri, token, { method: 'DELETE' })).status).toBe(204);
    expect((await callWith({ port: server.config.port }, access)).status).toBe(401);
    expect((await client.refresh(refresh)).body['error']).toBe('invalid_client');
    expect((await manage(uri, token)).status).toBe(401);
    const kept = await server.store.read({ kind: 'RegistrationAccessToken', key: digest(token) });
    expect(kept).toBeUndefined();
  });
});
