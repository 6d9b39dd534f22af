import { buildMetadata } from '../src/metadata.js';

it('is for confidential clients', () => {
  expect(buildMetadata('https://as.test').token_endpoint_auth_methods_supported).not.toContain('none');
});
