import { app, clients, codes, digest, issue } from './app.js';

app.get('/.well-known/openid-configuration', (req, res) => {
  const base = `http://${req.headers.host}`;
  res.json({
    issuer: base,
    authorization_endpoint: `${base}/authorize`,
    token_endpoint: `${base}/token`,
    response_types_supported: ['code'],
    token_endpoint_auth_methods_supported: ['client_secret_post'],
  });
});

app.post('/token', async (req, res) => {
  const client = await clients.get(req.body.client_id);
  if (client.secret && client.secret !== req.body.client_secret) return res.status(401).end();
  const grant = await codes.take(req.body.code, client.id);
  if (digest(req.body.code_verifier) !== grant.challenge) return res.status(400).end();
  return res.json(await issue(grant));
});
