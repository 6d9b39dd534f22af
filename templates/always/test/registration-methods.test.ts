import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { methodsOf } from '../src/auth/accepted.js';
import { AUTH_METHODS, registrationWays } from '../src/auth/client-types.js';
import { REDIRECT_URI, tokensOf } from './oauth-client.js';
import { keys, register, registered } from './register.js';
import { startServer, type TestServer } from './start-server.js';

const methods = methodsOf('dynamic');

describe.runIf(registrationWays.dynamic)('the method of a client that registers itself', () => {
  let server: TestServer;
  let jwks: object;
  beforeAll(async () => {
    server = await startServer({ TRUST_PROXY: '1' });
    ({ jwks } = await keys());
  });
  afterAll(() => server.stop());

  const registration = (changes: Record<string, unknown>) =>
    register(server, { redirect_uris: [REDIRECT_URI], ...changes });

  it.each(methods)('is as asked for, and works: %s', async (method) => {
    const client = await registered(server, method);
    expect(tokensOf(await client.token(await client.wanted())).access).toBeTruthy();
  });

  it.each(methods)('gives a secret exactly to who needs one: %s', async (method) => {
    const { body } = await registration({
      token_endpoint_auth_method: method,
      ...(method === 'private_key_jwt' && { jwks }),
    });
    const needed = method.startsWith('client_secret');
    expect('client_secret' in body).toBe(needed);
    expect('client_secret_expires_at' in body).toBe(needed);
    if (!needed) return;
    expect(body['client_secret']).toMatch(/^[\w-]{22,}$/);
    expect(body['client_secret_expires_at']).toBe(0);
  });

  it.each([...AUTH_METHODS, 'client_secret_jwt', 'tls_client_auth', 'x', 1, ['none']])(
    'never is for a method that is not served: %j',
    async (method) => {
      const { status, body } = await registration({ token_endpoint_auth_method: method, jwks });
      if (methods.some((one) => one === method)) return;
      // Who wants a secret by habit may be told to do without (RFC 7591 §3.2.1); nobody is given one.
      const withoutSecret = status === 201 && methods.includes('none');
      if (withoutSecret && String(method).startsWith('client_secret_')) {
        expect(body['token_endpoint_auth_method']).toBe('none');
        expect(body).not.toHaveProperty('client_secret');
      } else {
        expect([status, body['error']]).toEqual([400, 'invalid_client_metadata']);
        expect(body).not.toHaveProperty('client_id');
      }
    },
  );

  it('gives no secret to who cannot use it, whatever else asks for one', async () => {
    if (!methods.includes('none')) return;
    const offers = {
      token_endpoint_auth_method: 'client_secret_jwt',
      token_endpoint_auth_methods_supported: ['none'],
    };
    const signs = { token_endpoint_auth_method: 'none', userinfo_signed_response_alg: 'HS256' };
    for (const changes of [offers, signs]) {
      const { status, body } = await registration(changes);
      expect([status, body['token_endpoint_auth_method']]).toEqual([201, 'none']);
      expect(body).not.toHaveProperty('client_secret');
      expect(body).not.toHaveProperty('client_secret_expires_at');
    }
  });

  it('takes another method that the client offers, with the secret it needs', async () => {
    if (!methods.includes('client_secret_post')) return;
    const { status, body } = await registration({
      token_endpoint_auth_method: 'tls_client_auth',
      token_endpoint_auth_methods_supported: ['client_secret_post'],
    });
    expect([status, body['token_endpoint_auth_method']]).toEqual([201, 'client_secret_post']);
    expect(body['client_secret']).toMatch(/^[\w-]{22,}$/);
  });

  it.each([undefined, null, ''])(
    'without a method gives one that is served: %j',
    async (absent) => {
      const method = methods.includes('client_secret_basic') ? 'client_secret_basic' : methods[0];
      if (method === 'private_key_jwt') return;
      const { status, body } = await registration({ token_endpoint_auth_method: absent });
      expect([status, body['token_endpoint_auth_method']]).toEqual([201, method]);
      expect('client_secret' in body).toBe(method !== 'none');
    },
  );
});
