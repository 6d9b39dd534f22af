import type { KoaContextWithOIDC } from 'oidc-provider';
import { expect, test } from 'vitest';
import { interactionPolicy } from '../../src/auth/interactions/interaction-policy.js';

/** A request of a public client that redirects there, as the engine hands it to its policy. */
function requestOf(redirectUri: string, result?: object): KoaContextWithOIDC {
  const client = { clientId: 'a client', clientAuthMethod: 'none' };
  const oidc = { client, result, params: { redirect_uri: redirectUri } };
  return { oidc } as unknown as KoaContextWithOIDC;
}

// The grant is not found either (`load-existing-grant.ts`); each of the two would be enough.
test('a client nothing can prove is asked about, until the person has answered', async () => {
  const check = interactionPolicy().get('consent')?.checks.get('unprovable_client');
  expect(await check?.check(requestOf('http://localhost:1/cb'))).toBe(true);
  expect(await check?.check(requestOf('com.example.app:/cb'))).toBe(true);
  expect(await check?.check(requestOf('https://app.example/cb'))).toBe(false);
  const answered = requestOf('http://localhost:1/cb', { consent: { grantId: 'a grant' } });
  expect(await check?.check(answered)).toBe(false);
});
