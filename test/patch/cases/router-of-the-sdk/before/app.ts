import { mcpAuthRouter } from '@modelcontextprotocol/sdk/server/auth/router.js';
import express from 'express';
import { provider } from './provider.js';

const issuerUrl = new URL(process.env.BASE_URL ?? 'http://localhost:3000');
export const app = express();

app.get('/.well-known/oauth-authorization-server', (_req, res) => {
  res.json({
    issuer: issuerUrl.href,
    authorization_endpoint: new URL('/authorize', issuerUrl).href,
    token_endpoint: new URL('/token', issuerUrl).href,
    response_types_supported: ['code'],
    token_endpoint_auth_methods_supported: ['client_secret_post'],
  });
});

app.use(mcpAuthRouter({ provider, issuerUrl }));
