import { app } from './app.js';
import { resolvers } from './resolvers.js';

app.get('/.well-known/oauth-authorization-server', (c) =>
  c.json({
    issuer: 'https://shelf.example',
    authorization_endpoint: 'https://shelf.example/authorize',
    token_endpoint: 'https://shelf.example/token',
    response_types_supported: ['code'],
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: ['client_secret_post'],
  }),
);

app.post('/token', async (c) => c.json(await resolvers.token(await c.req.parseBody())));
