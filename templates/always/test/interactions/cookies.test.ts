import { expect, onTestFinished, test } from 'vitest';
import { acceptedGrants } from '../../src/auth/accepted.js';
import { startServer } from '../start-server.js';
import { authorizationUrl, storeClient } from '../store-client.js';

/** What a server whose issuer is https sets, as its proxy would see it. */
async function cookiesOf(changes: Record<string, string> | 'account'): Promise<string[]> {
  const server = await startServer({ ISSUER: 'https://mcp.example' });
  onTestFinished(() => server.stop());
  const client = await storeClient(server.store);
  const url =
    changes === 'account'
      ? 'https://mcp.example/account/login'
      : authorizationUrl('https://mcp.example', client, changes);
  const { pathname, search } = new URL(url);
  const answer = await fetch(`http://127.0.0.1:${server.config.port}${pathname}${search}`, {
    redirect: 'manual',
  });
  return answer.headers.getSetCookie();
}

// MCP Security Best Practices, "Consent Cookie Security".
test.skipIf(!acceptedGrants().includes('authorization_code')).each([
  ['a login', {}],
  ['a login before an error', { code_challenge_method: 'plain' }],
])('the cookies of %s are for this server over TLS alone', async (_name, changes) => {
  const cookies = await cookiesOf(changes);
  expect(cookies.map((cookie) => cookie.split('=')[0]).sort()).toEqual([
    '__Secure-interaction',
    '__Secure-interaction.sig',
    '__Secure-resume',
    '__Secure-resume.sig',
  ]);
  for (const cookie of cookies) expect(cookie).toMatch(/secure/i);
  for (const cookie of cookies) expect(cookie).toMatch(/httponly/i);
  for (const cookie of cookies) expect(cookie).toMatch(/samesite=lax/i);
});

test('the cookie of the account pages is bound to this host', async () => {
  const [cookie] = await cookiesOf('account');
  expect(cookie).toMatch(/^__Host-account=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
});
