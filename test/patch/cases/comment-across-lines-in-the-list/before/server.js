import express from 'express';

const app = express();

app.get('/.well-known/oauth-authorization-server', (req, res) => {
  res.json({
    issuer: base,
    authorization_endpoint: `${base}/authorize`,
    token_endpoint: `${base}/token`,
    response_types_supported: ['code'],
    token_endpoint_auth_methods_supported: [
      'client_secret_post', /* , in the order
        of our form */
    ],
  });
});

app.post('/token', express.urlencoded(), async (req, res) => {
  const { code, client_id, client_secret, code_verifier } = req.body;
  const client = await clients.find(client_id);
  if (client.secretHash && hash(client_secret) !== client.secretHash) {
    return res.status(401).json({ error: 'invalid_client' });
  }
  const grant = await codes.take(code, client_id);
  if (sha256(code_verifier) !== grant.challenge) {
    return res.status(400).json({ error: 'invalid_grant' });
  }
  res.json(await issue(grant));
});

app.listen(3000);
