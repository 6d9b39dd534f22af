import { exchangeToken } from './exchange.js';

export function routes(app, base) {
  app.get('/.well-known/oauth-authorization-server', (req, res) => {
    res.json({
      issuer: base,
      authorization_endpoint: `${base}/authorize`,
      token_endpoint: `${base}/token`,
      response_types_supported: ['code'],
      token_endpoint_auth_methods_supported: ['client_secret_post'],
    });
  });

  // Agents swap the code of a device here; the token endpoint itself is another program.
  app.post('/devices/swap', exchangeToken);
}
