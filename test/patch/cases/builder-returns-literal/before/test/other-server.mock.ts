export const remote = {
  issuer: 'https://elsewhere.test',
  token_endpoint: 'https://elsewhere.test/token',
  token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
};
