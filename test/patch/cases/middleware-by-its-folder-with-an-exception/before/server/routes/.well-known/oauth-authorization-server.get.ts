export default defineEventHandler(() => ({
  issuer: 'https://notes.example',
  authorization_endpoint: 'https://notes.example/authorize',
  token_endpoint: 'https://notes.example/token',
  response_types_supported: ['code'],
  token_endpoint_auth_methods_supported: ['client_secret_post'],
}));
