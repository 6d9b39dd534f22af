import { tokenHandler } from '@modelcontextprotocol/sdk/server/auth/handlers/token.js';
import express, { type RequestHandler } from 'express';
import { clients, provider } from './provider.js';

const base = 'https://login.example.org';
const app = express();

app.get('/.well-known/oauth-authorization-server', (_req, res) => {
  res.json({
    issuer: base,
    authorization_endpoint: `${base}/authorize`,
    token_endpoint: `${base}/token`,
    response_types_supported: ['code'],
    token_endpoint_auth_methods_supported: ['client_secret_post'],
  });
});

const knownPartner: RequestHandler = (req, res, next) => {
  const { client_id, client_secret } = req.body;
  if (!clients.matches(client_id, client_secret)) return res.status(401).end();
  next();
};

app.use('/token', knownPartner, tokenHandler({ provider }));
