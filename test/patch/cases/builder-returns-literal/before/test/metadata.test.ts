import { buildMetadata } from '../src/metadata.js';

it('states the methods', () => {
  const metadata = buildMetadata('https://as.test');
  expect(metadata.token_endpoint_auth_methods_supported).toEqual(['client_secret_post', 'client_secret_basic']);
  expect(metadata.grant_types_supported).toEqual(['authorization_code', 'refresh_token']);
});
