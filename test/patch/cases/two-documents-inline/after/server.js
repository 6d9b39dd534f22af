import express from 'express';

const app = express();
const base = process.env.BASE_URL;

app.get('/.well-known/oauth-authorization-server', (req, res) => {
  res.json({
    issuer: base,
    authorization_endpoint: `${base}/oauth/authorize`,
    token_endpoint: `${base}/oauth/token`,
    response_types_supported: ['code'],
    token_endpoint_auth_methods_supported: ['client_secret_post', 'none'],
  });
});

app.get('/.well-known/openid-configuration', (req, res) => {
  res.json({
    issuer: base,
    authorization_endpoint: `${base}/oauth/authorize`,
    token_endpoint: `${base}/oauth/token`,
    response_types_supported: ['code'],
    token_endpoint_auth_methods_supported: [
      'client_secret_post', // in the body
      'none',
    ],
    claims_supported: ['sub'],
  });
});

app.post('/oauth/token', async (req, res) => {
  const { grant_type, code, code_verifier } = req.body;
  if (grant_type !== 'authorization_code') {
    return res.status(400).json({ error: 'unsupported_grant_type' });
  }
  const stored = codes.take(code);
  if (!stored || !code_verifier) {
    return res.status(400).json({ error: 'invalid_grant' });
  }
  if (sha256(code_verifier) !== stored.challenge) {
    return res.status(400).json({ error: 'invalid_grant' });
  }
  res.json({ access_token: mint(stored) });
});
