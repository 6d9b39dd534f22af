import express from 'express';
import { redeemCode } from './redeem.js';

const app = express();

app.get('/.well-known/oauth-authorization-server', (req, res) => {
  res.json({
    issuer: base,
    authorization_endpoint: `${base}/authorize`,
    token_endpoint: `${base}/token`,
    response_types_supported: ['code'],
    token_endpoint_auth_methods_supported: ['client_secret_post', 'none'],
  });
});

app.post('/token', express.urlencoded(), async (req, res) => {
  res.json(await redeemCode({ form: new Map(Object.entries(req.body)), now: Date.now() }));
});

app.listen(3000);
