import { Hono } from 'hono';
import { tokens } from './token-controller.js';

export const app = new Hono();

app.get('/.well-known/oauth-authorization-server', (c) =>
  c.json({
    issuer: base,
    authorization_endpoint: `${base}/authorize`,
    token_endpoint: `${base}/token`,
    response_types_supported: ['code'],
    token_endpoint_auth_methods_supported: ['client_secret_post'],
  }),
);

app.post('/token', tokens.exchange);
