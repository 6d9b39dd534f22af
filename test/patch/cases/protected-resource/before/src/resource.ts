export const resource = {
  resource: 'https://mcp.test',
  authorization_servers: ['https://as.test'],
  token_endpoint_auth_methods_supported: ['client_secret_post'],
};
