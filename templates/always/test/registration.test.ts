import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { methodsOf } from '../src/auth/accepted.js';
import { redirectSchemes, registrationWays } from '../src/auth/client-types.js';
import { REDIRECT_URI, type Answer } from './oauth-client.js';
import { keys, register } from './register.js';
import { startServer, type TestServer } from './start-server.js';

const methods = methodsOf('dynamic');

describe.runIf(registrationWays.dynamic)('registration', () => {
  let server: TestServer;
  let jwks: object;
  beforeAll(async () => {
    server = await startServer({ TRUST_PROXY: '1' });
    ({ jwks } = await keys());
  });
  afterAll(() => server.stop());

  /** What every method can be registered with. */
  const wanted = (changes: Record<string, unknown> = {}) => ({
    redirect_uris: [REDIRECT_URI],
    ...(methods[0] === 'private_key_jwt' && { token_endpoint_auth_method: methods[0], jwks }),
    ...changes,
  });

  function expectRefused({ status, body }: Answer, error = 'invalid_client_metadata'): void {
    expect([status, body['error']], JSON.stringify(body)).toEqual([400, error]);
    expect(body).not.toHaveProperty('client_id');
  }

  it('answers with everything that is registered, and keeps nothing else', async () => {
    const asked = wanted({ client_name: 'Notes', unknown_member: 1, client_id: 'admin' });
    const { status, headers, body } = await register(server, asked);
    expect(status).toBe(201);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-type')).toMatch(/^application\/json/);
    expect(body).toMatchObject({
      client_name: 'Notes',
      redirect_uris: [REDIRECT_URI],
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      client_id_issued_at: expect.any(Number),
    });
    expect(body['client_id']).toMatch(/^[\w-]{22,}$/);
    expect(body).not.toHaveProperty('unknown_member');
  });

  it('gives every client an id of its own', async () => {
    const ids = await Promise.all(
      [1, 2, 3].map(async () => (await register(server, wanted())).body['client_id']),
    );
    expect(new Set(ids).size).toBe(3);
  });

  it.each([
    [['https://app.example/cb']],
    [['http://127.0.0.1/cb']],
    [['http://localhost:8080/cb?x=1']],
    [['http://[::1]:1/cb']],
    [['com.example.app:/cb']],
    [['https://app.example/cb', 'http://localhost/cb', 'com.example.app:/cb']],
    ...redirectSchemes.map((scheme) => [[`${scheme}://anysphere.cursor/cb`]]),
  ])('may redirect to %j', async (redirect_uris) => {
    for (const type of ['native', 'web', undefined]) {
      const asked = wanted({ redirect_uris, application_type: type });
      const { status, body } = await register(server, asked);
      expect([status, body['redirect_uris']], JSON.stringify(body)).toEqual([201, redirect_uris]);
    }
  });

  it.each([
    ...[
      'http://evil.example/cb',
      'javascript:alert(1)',
      'JaVa\tScript:alert(1)',
      'data:text/html,x',
    ],
    ...[
      'https://c.example/#x',
      'https://c.example/#',
      'file:///etc/passwd',
      'vbscript:x',
      'ftp://c/x',
    ],
    ...[
      'https://u:p@c.example/cb',
      'http://127.1/cb',
      'http://127.0.0.1.evil.example/cb',
      '/cb',
      '',
    ],
    ...['http://localhost@evil.example/cb', ' https://c.example/cb', 'https:\\\\c.example\\cb'],
    ...[
      'blob:https://c.example/x',
      'about:blank',
      'intent://x#Intent;end',
      'https://',
      1,
      null,
      {},
    ],
  ])('may not redirect to %j', async (uri) => {
    const both = [REDIRECT_URI, uri];
    expectRefused(await register(server, wanted({ redirect_uris: [uri] })), 'invalid_redirect_uri');
    expectRefused(await register(server, wanted({ redirect_uris: both })), 'invalid_redirect_uri');
  });

  it.each([[[]], [undefined], ['https://app.example/cb'], [{}], [null]])(
    'needs a list of redirect URIs, not %j',
    async (redirect_uris) => {
      expectRefused(await register(server, wanted({ redirect_uris })), 'invalid_redirect_uri');
    },
  );

  it.each([
    [{ grant_types: ['implicit'] }],
    [{ grant_types: ['client_credentials'] }],
    [{ grant_types: ['password'] }],
    [{ grant_types: 'authorization_code' }],
    [{ response_types: ['token'] }],
    [{ response_types: ['code id_token'] }],
    [{ client_name: 'x'.repeat(201) }],
    [{ client_name: { en: 'x' } }],
    [{ token_endpoint_auth_method: 'private_key_jwt', jwks_uri: 'http://app.example/keys' }],
  ])('refuses %j', async (changes) => {
    expectRefused(await register(server, wanted(changes)));
  });

  it('leaves out what goes beyond what is served, and says so', async () => {
    const grant_types = ['authorization_code', 'refresh_token', 'client_credentials', 'implicit'];
    const { status, body } = await register(server, wanted({ grant_types, scope: 'admin' }));
    expect(status).toBe(201);
    expect(body['grant_types']).toEqual(['authorization_code', 'refresh_token']);
    expect(body).not.toHaveProperty('scope');
  });

  it('can be done by pages', async () => {
    const { headers } = await register(server, wanted(), { origin: 'https://app.example' });
    expect(headers.get('access-control-allow-origin')).toBe('*');
    const url = `${server.issuer}/register`;
    const preflight = await fetch(url, { method: 'OPTIONS' });
    expect(preflight.headers.get('access-control-allow-headers')).toMatch(/content-type/i);
  });
});
