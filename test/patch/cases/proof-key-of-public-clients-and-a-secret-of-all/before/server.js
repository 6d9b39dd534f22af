import { getByIdAndSecret } from './apps.js';

app.get('/.well-known/oauth-authorization-server', (req, res) => {
  res.json({
    issuer: base,
    authorization_endpoint: `${base}/authorize`,
    token_endpoint: `${base}/token`,
    response_types_supported: ['code'],
    token_endpoint_auth_methods_supported: ['client_secret_post'],
  });
});

app.post('/token', async (req, res) => {
  const { client_id, client_secret, code, code_verifier } = req.body;
  const client = await getByIdAndSecret(client_id, client_secret);
  if (!client) return res.status(401).json({ error: 'invalid_client' });
  const stored = await takeCode(code, client_id);
  if (!client.confidential && !stored.code_challenge) {
    return res.status(400).json({ error: 'invalid_request' });
  }
  if (stored.code_challenge && hash(code_verifier) !== stored.code_challenge) {
    return res.status(400).json({ error: 'invalid_grant' });
  }
  res.json(await issue(stored));
});
