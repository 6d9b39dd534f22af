import { createHash } from 'node:crypto';
import express from 'express';
import { admit } from '@house/admission';
import { codes, sign } from './codes.js';

const app = express();
const issuer = 'https://accounts.example';

app.get('/.well-known/oauth-authorization-server', (req, res) => {
  res.json({
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    token_endpoint_auth_methods_supported: ['client_secret_post'],
    code_challenge_methods_supported: ['S256'],
  });
});

app.post('/token', async (req, res) => {
  const admission = await admit(req);
  if (!admission.granted) return res.status(401).json({ error: 'invalid_client' });
  const code = codes.take(req.body.code);
  const hash = createHash('sha256').update(req.body.code_verifier).digest('base64url');
  if (code === undefined || hash !== code.codeChallenge) {
    return res.status(400).json({ error: 'invalid_grant' });
  }
  res.json({ access_token: sign(code.subject), token_type: 'Bearer' });
});
