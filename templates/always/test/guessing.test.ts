import { describe, expect, it } from 'vitest';
import { acceptedMethods } from '../src/auth/accepted.js';
import { makeClient, SECRET, type OAuthClient } from './oauth-client.js';
import { startServer } from './start-server.js';

const servesSecrets = acceptedMethods().includes('client_secret_post');

describe.runIf(servesSecrets)('guessing a secret', () => {
  it('ends in 429, for that client and that address only', async () => {
    const proxied = await startServer({ TRUST_PROXY: '1' });
    const victim = await makeClient(proxied, 'client_secret_post');
    const other = await makeClient(proxied, 'client_secret_post');
    const from = (address: string, client: OAuthClient, secret: string) =>
      client.token(
        { grant_type: 'refresh_token', refresh_token: 'x' },
        {
          headers: { 'x-forwarded-for': address },
          body: { client_id: client.clientId, client_secret: secret },
        },
      );
    const guesses: number[] = [];
    for (let count = 0; count < 100; count += 1) {
      guesses.push((await from('192.0.2.1', victim, `guess ${count}`)).status);
    }
    expect(guesses[0]).toBe(401);
    expect(guesses.at(-1)).toBe(429);
    const refused = await from('192.0.2.1', victim, SECRET);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
    expect((await from('192.0.2.2', victim, SECRET)).status).toBe(400);
    expect((await from('192.0.2.1', other, SECRET)).status).toBe(400);
    await proxied.stop();
  });
});
