import { expect, it } from 'vitest';
import { get } from './get.js';

it('the metadata of the test realm is its own', async () => {
  expect(await get('/.well-known/oauth-authorization-server')).not.toEqual({
    issuer: 'https://test.example',
    token_endpoint_auth_methods_supported: ['client_secret_post'],
  });
});
