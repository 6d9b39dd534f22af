import { Path } from './paths.js';

export const metadata = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}${Path.Authorize}`,
  token_endpoint: `${issuer}${Path.Token}`,
  response_types_supported: ['code'],
  code_challenge_methods_supported: ['S256'],
  token_endpoint_auth_methods_supported: ['client_secret_post'],
});
