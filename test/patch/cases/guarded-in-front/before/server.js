import express from 'express';
import passport from 'passport';

const app = express();
const base = process.env.BASE_URL;

app.get('/.well-known/oauth-authorization-server', (req, res) => {
  res.json({
    issuer: base,
    authorization_endpoint: `${base}/authorize`,
    token_endpoint: `${base}/token`,
    response_types_supported: ['code'],
    token_endpoint_auth_methods_supported: ['client_secret_post'],
  });
});

app.post('/token', passport.authenticate('oauth2-client-password'), async (req, res) => {
  const { code, code_verifier } = req.body;
  const stored = await takeCode(code);
  if (!stored || hash(code_verifier) !== stored.challenge) {
    return res.status(400).json({ error: 'invalid_grant' });
  }
  res.json(await issue(stored));
});
