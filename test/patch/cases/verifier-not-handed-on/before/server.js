import express from 'express';
import { redeemCode } from './redeem.js';

const app = express();

app.get('/.well-known/oauth-authorization-server', (req, res) => {
  res.json({
    issuer: base,
    authorization_endpoint: `${base}/authorize`,
    token_endpoint: `${base}/token`,
    response_types_supported: ['code'],
    token_endpoint_auth_methods_supported: ['client_secret_post'],
  });
});

app.post('/token', express.urlencoded(), async (req, res) => {
  const { code, client_id, client_secret, redirect_uri, code_verifier } = req.body;
  res.json(
    await redeemCode({
      code,
      clientId: client_id,
      clientSecret: client_secret,
      redirectUri: redirect_uri,
    }),
  );
});

app.listen(3000);
