export default defineEventHandler(() => ({
  issuer: base,
  authorization_endpoint: `${base}/oauth/authorize`,
  token_endpoint: `${base}/oauth/token`,
  response_types_supported: ['code'],
  token_endpoint_auth_methods_supported: ['client_secret_post'],
}));
