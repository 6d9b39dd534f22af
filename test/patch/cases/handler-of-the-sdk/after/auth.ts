import { Router } from 'express';
import { clientRegistrationHandler } from '@modelcontextprotocol/sdk/server/auth/handlers/register.js';
import { revocationHandler } from '@modelcontextprotocol/sdk/server/auth/handlers/revoke.js';
import { tokenHandler } from '@modelcontextprotocol/sdk/server/auth/handlers/token.js';
import { provider } from './provider.js';

const base = 'https://login.example.org/notes';

export const auth = Router();

auth.get('/.well-known/oauth-authorization-server', (_req, res) => {
  res.json({
    issuer: base,
    authorization_endpoint: `${base}/authorize`,
    token_endpoint: `${base}/token`,
    revocation_endpoint: `${base}/revoke`,
    registration_endpoint: `${base}/register`,
    response_types_supported: ['code'],
    token_endpoint_auth_methods_supported: ['client_secret_post', 'none'],
    revocation_endpoint_auth_methods_supported: ['client_secret_post', 'none'],
  });
});

auth.use('/token', tokenHandler({ provider }));
auth.use('/revoke', revocationHandler({ provider }));
auth.use('/register', clientRegistrationHandler({ clientsStore: provider.clientsStore }));
