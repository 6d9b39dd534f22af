import { request } from 'node:http';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptedGrants, acceptedMethods } from '../src/auth/accepted.js';
import { clientTypes } from '../src/auth/client-types.js';
import { callWith } from './mcp/call.js';
import { MACHINE, makeClient, peoplesMethods, post, type OAuthClient } from './oauth-client.js';
import { startServer, type TestServer } from './start-server.js';

let server: TestServer;
let client: OAuthClient;
beforeAll(async () => {
  server = await startServer();
  client = await makeClient(server, acceptedMethods()[0]);
});
afterAll(() => server.stop());

const works = async (token: string) =>
  (await callWith({ port: server.config.port }, token)).status === 200;

describe('the token endpoint', () => {
  it('takes forms that are posted', async () => {
    const url = `${server.issuer}/token`;
    expect((await fetch(`${url}?grant_type=authorization_code&code=x`)).status).toBe(405);
    const { body: proof } = await client.proof('none');
    const json = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...(await client.wanted()), ...proof }),
    });
    expect(json.status).toBeGreaterThanOrEqual(400);
    expect(json.status).toBeLessThan(500);
    expect(await json.json()).not.toHaveProperty('access_token');
  });

  it('refuses what is said twice, and ignores what it does not know', async () => {
    const { body = {}, headers = {} } = await client.proof();
    const wanted = { ...(await client.wanted()), ...body };
    const ofCodes = peoplesMethods.includes(client.method) ? ['code', 'code_verifier'] : ['scope'];
    for (const name of ['grant_type', 'client_id', ...ofCodes]) {
      const twice: [string, string][] = [...Object.entries(wanted), [name, 'x'], [name, 'y']];
      const answer = await post(`${server.issuer}/token`, twice, { headers });
      expect(answer.status, name).toBeGreaterThanOrEqual(400);
      expect(answer.body['error'], name).toMatch(/^invalid_(request|client)$/);
    }
    const { body: proof = {}, ...fresh } = await client.proof();
    const more = { ...wanted, ...proof, foo: '1', nonce: '' };
    expect((await post(`${server.issuer}/token`, more, fresh)).status).toBe(200);
  });

  it.runIf(acceptedMethods().includes('client_secret_basic'))(
    'takes no second proof in a second header',
    async () => {
      const confidential = await makeClient(server, 'client_secret_basic');
      const form = new URLSearchParams(await confidential.wanted()).toString();
      const { authorization = '' } = (await confidential.proof()).headers ?? {};
      const other = `Basic ${Buffer.from('somebody:else').toString('base64')}`;
      expect(await statusOf(form, [authorization, other])).toBe(400);
      expect(await statusOf(form, [authorization])).toBe(200);
    },
  );

  /** The status of a token request with an Authorization header for each of these. */
  function statusOf(form: string, authorization: string[]): Promise<number | undefined> {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return new Promise((resolve, reject) => {
      const sent = request(`${server.issuer}/token`, { method: 'POST', headers }, (answer) =>
        resolve(answer.resume().statusCode),
      );
      sent.setHeader('authorization', authorization);
      sent.on('error', reject).end(form);
    });
  }

  it.each([
    ['', 'invalid_request'],
    ['password', 'unsupported_grant_type'],
    ['implicit', 'unsupported_grant_type'],
    ['urn:ietf:params:oauth:grant-type:device_code', 'unsupported_grant_type'],
    ['constructor', 'unsupported_grant_type'],
  ])('does not know the grant %j', async (grant_type, error) => {
    const { status, body, headers } = await client.token({ grant_type, code: 'x' });
    expect([status, body['error']]).toEqual([400, error]);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('gives nothing to a client that is registered for another grant', async () => {
    const people = peoplesMethods.includes(client.method);
    const grant_type = people ? 'client_credentials' : 'authorization_code';
    const { status, body } = await client.token({ grant_type, code: 'x', redirect_uri: 'x' });
    const known = acceptedGrants().some((grant) => grant === grant_type);
    const error = known ? 'unauthorized_client' : 'unsupported_grant_type';
    expect([status, body['error']]).toEqual([400, error]);
  });

  it('gives tokens that say what they are for', async () => {
    const { body } = await client.token(await client.wanted());
    const token = String(body['access_token']);
    expect(decodeProtectedHeader(token)).toMatchObject({ typ: 'at+jwt', alg: 'ES256' });
    const claims = decodeJwt(token);
    expect(claims).toMatchObject({
      iss: server.issuer,
      aud: server.resource,
      client_id: client.clientId,
      scope: body['scope'],
      sub: expect.any(String),
      jti: expect.any(String),
    });
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBeLessThanOrEqual(900);
  });

  it.runIf(acceptedGrants().includes('client_credentials'))(
    'gives a machine what it may have of what it asks for, and no token for nothing',
    async () => {
      const types = clientTypes.filter(({ grants }) => grants.includes('client_credentials'));
      const machine = await makeClient(server, types[0]?.methods[0], MACHINE);
      const ask = (scope: string) => machine.token({ grant_type: 'client_credentials', scope });
      expect((await ask('mcp:read x')).body).toMatchObject({ scope: 'mcp:read' });
      const { status, body } = await ask('x');
      expect([status, body['error']]).toEqual([400, 'invalid_scope']);
    },
  );

  it.each(['token', 'revoke'])('can be called by pages, without cookies: %s', async (name) => {
    const headers = { origin: 'https://app.example', 'access-control-request-method': 'POST' };
    const url = `${server.issuer}/${name}`;
    const preflight = await fetch(url, { method: 'OPTIONS', headers });
    const allowed = preflight.headers.get('access-control-allow-origin') ?? '';
    expect(['*', 'https://app.example']).toContain(allowed);
    expect(preflight.headers.get('access-control-allow-credentials')).toBeNull();
  });
});

describe.runIf(acceptedGrants().includes('refresh_token'))('revocation', () => {
  const refused = async (token: string) =>
    (await client.refresh(token)).body['error'] === 'invalid_grant';

  it.each([undefined, 'refresh_token', 'access_token', 'nonsense'])(
    'of a refresh token ends what it was granted with, whatever the hint: %j',
    async (hint) => {
      const { access, refresh } = await client.tokens();
      const hinted = hint === undefined ? {} : { token_type_hint: hint };
      expect((await client.revoke(refresh, hinted)).status).toBe(200);
      expect(await refused(refresh)).toBe(true);
      expect(await works(access)).toBe(false);
      expect((await client.revoke(refresh, hinted)).status).toBe(200);
    },
  );

  it('of an access token works, or says that it does not', async () => {
    const { access } = await client.tokens();
    const { status, body } = await client.revoke(access);
    if (status === 200) expect(await works(access)).toBe(false);
    else expect([status, body['error']]).toEqual([400, 'unsupported_token_type']);
  });

  it('of what is no token is done already; of nothing is no request', async () => {
    expect((await client.revoke('nothing anybody knows')).status).toBe(200);
    const { status, body } = await client.revoke('');
    expect([status, body['error']]).toEqual([400, 'invalid_request']);
  });

  it('needs the proof of the client, and its own token', async () => {
    const { access, refresh } = await client.tokens();
    for (const method of peoplesMethods) {
      const other = await makeClient(server, method);
      const { status, body } = await other.revoke(refresh);
      expect([status, body['error']]).toEqual([400, 'invalid_request']);
    }
    const unknown = { body: { client_id: 'unknown' } };
    const answer = await post(`${server.issuer}/revoke`, { token: refresh }, unknown);
    expect([answer.status, answer.body['error']]).toEqual([401, 'invalid_client']);
    expect(await works(access)).toBe(true);
    expect((await client.refresh(refresh)).status).toBe(200);
  });

  it('is posted', async () => {
    const response = await fetch(`${server.issuer}/revoke?token=x`);
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toContain('POST');
  });
});
