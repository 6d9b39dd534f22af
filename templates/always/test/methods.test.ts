import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptedMethods } from '../src/auth/accepted.js';
import { AUTH_METHODS, type AuthMethod } from '../src/auth/client-types.js';
import { storedSecret } from '../src/auth/stored-secret.js';
import {
  assertionBody,
  basic,
  makeClient,
  OAuthClient,
  peoplesMethods,
  post,
  SECRET,
  tokensOf,
  VERIFIER,
  type Answer,
} from './oauth-client.js';
import { startServer, type TestServer } from './start-server.js';

const methods = acceptedMethods();
const others = AUTH_METHODS.filter((method) => !methods.includes(method));
const isSecret = (method: AuthMethod) => method.startsWith('client_secret');
const serves = (method: AuthMethod) => methods.includes(method);

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

function expectRefused({ status, body, headers }: Answer, error = 'invalid_client'): void {
  expect(body).toMatchObject({ error });
  expect(body).not.toHaveProperty('access_token');
  expect(status).toBe(error === 'invalid_client' ? 401 : 400);
  expect(headers.get('cache-control')).toBe('no-store');
  // RFC 9110 §15.5.2: a 401 says how to authenticate.
  if (status === 401) expect(headers.get('www-authenticate')).toMatch(/^Basic realm=/);
}

describe.each(methods)('a client registered for %s', (method) => {
  it('gets a token with it, and can revoke', async () => {
    const client = await makeClient(server, method);
    const answer = await client.token(await client.wanted());
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const { refresh_token: token = 'none, as it is a machine' } = answer.body;
    expect((await client.revoke(String(token))).status).toBe(200);
  });

  // A secret is the same proof in the header and in the body: claude.ai always posts it, the
  // TypeScript SDK prefers Basic, and what they registered does not change that.
  const isSame = (one: AuthMethod) => one === method || (isSecret(one) && isSecret(method));

  it.each(AUTH_METHODS.filter((one) => !isSame(one)))('gets none with %s', async (other) => {
    const client = await makeClient(server, method);
    const request = await client.wanted();
    expectRefused(await client.token(request, await client.proof(other)));
    const revoke = await client.proof(other);
    expectRefused(await post(`${server.issuer}/revoke`, { token: 'x' }, revoke));
    // Nothing was used up by that.
    expect((await client.token(request)).status).toBe(200);
  });

  it('gets none when it proves itself in the query', async () => {
    const client = await makeClient(server, method);
    const { body } = await client.proof(method === 'none' ? 'none' : 'client_secret_post');
    const query = new URLSearchParams(body).toString();
    const answer = await post(`${server.issuer}/token?${query}`, await client.wanted());
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.body).not.toHaveProperty('access_token');
  });
});

describe.runIf(others.length > 0)('a method that is not served', () => {
  it.each(others)('gets no token: %s', async (method) => {
    const request = { grant_type: 'authorization_code', code: 'x' };
    const { clientId } = await makeClient(server, methods[0]);
    expectRefused(await new OAuthClient(server, clientId, method).token(request));
    // One that was registered before the owner put the method out.
    expectRefused(await (await makeClient(server, method)).token(request));
  });
});

describe.runIf(serves('none'))('a client without credentials', () => {
  const publicClient = () => makeClient(server, 'none');

  it('may send an empty secret, and no other', async () => {
    const client = await publicClient();
    const request = await client.wanted();
    const body = { client_id: client.clientId };
    expectRefused(await client.token(request, { body: { ...body, client_secret: 'x' } }));
    const answer = await client.token(request, { body: { ...body, client_secret: '' } });
    expect(answer.status).toBe(200);
  });

  it('has to say who it is', async () => {
    const client = await publicClient();
    const answer = await client.token(await client.wanted(), {});
    expect(answer.body).toMatchObject({
      error: expect.stringMatching(/^invalid_(request|client)$/),
    });
  });

  it('cannot redeem the code of a client that has credentials', async () => {
    const method = peoplesMethods.find((one) => one !== 'none');
    if (method === undefined) return;
    const victim = await makeClient(server, method);
    const request = await victim.wanted();
    const attacker = await publicClient();
    expectRefused(await attacker.token(request), 'invalid_grant');
    expect((await victim.token(request)).status).toBe(200);
  });
});

describe.runIf(serves('client_secret_basic'))('a client with a secret', () => {
  it('may repeat its client_id beside Basic, and nobody else’s', async () => {
    const client = await makeClient(server, 'client_secret_basic');
    const other = await makeClient(server, 'client_secret_basic');
    const headers = basic(client.clientId, SECRET);
    const request = await client.wanted();
    const foreign = await client.token(request, { headers, body: { client_id: other.clientId } });
    expect(foreign.status).toBeGreaterThanOrEqual(400);
    const body = { client_id: client.clientId };
    expect((await client.token(request, { headers, body })).status).toBe(200);
  });

  it.each(['client_secret_basic', 'client_secret_post'] as const)(
    'proves itself in one way at a time: %s',
    async (method) => {
      const client = await makeClient(server, method);
      const headers = basic(client.clientId, SECRET);
      const inBody = { client_id: client.clientId, client_secret: SECRET };
      const request = await client.wanted();
      const assertion = assertionBody(await client.assertion());
      for (const proof of [
        { headers, body: inBody },
        { headers, body: assertion },
        { body: { ...inBody, ...assertion } },
      ]) {
        const { status, body } = await client.token(request, proof);
        expect(status, JSON.stringify(body)).toBeGreaterThanOrEqual(400);
        expect(body['error']).toMatch(/^invalid_(request|client)$/);
      }
      expect((await client.token(request)).status).toBe(200);
    },
  );

  it('is told the same whether it is unknown or its secret is wrong', async () => {
    const client = await makeClient(server, 'client_secret_basic');
    const request = { grant_type: 'authorization_code', code: 'x', code_verifier: VERIFIER };
    const answers = await Promise.all(
      [basic(client.clientId, 'wrong'), basic('nobody', SECRET)].map((headers) =>
        client.token(request, { headers }),
      ),
    );
    const [wrong, unknown] = answers.map(({ status, body, headers }) => {
      const { date: _, ...rest } = Object.fromEntries(headers);
      return { status, body, headers: rest };
    });
    expect(wrong).toEqual(unknown);
    for (const answer of answers) expectRefused(answer);
  });

  it('sends any letter in Basic, percent-encoded', async () => {
    const secret = 'a b+c%:d&"';
    const client = await makeClient(server, 'client_secret_basic', {
      client_secret: storedSecret(secret),
    });
    const proof = { headers: basic(client.clientId, secret) };
    expect(tokensOf(await client.token(await client.wanted(), proof)).access).toBeTruthy();
  });

  it('whose secret has expired is out', async () => {
    const expired = { client_secret_expires_at: Math.floor(Date.now() / 1000) - 100 };
    const client = await makeClient(server, 'client_secret_basic', expired);
    expectRefused(await client.token(await client.wanted()));
  });
});
