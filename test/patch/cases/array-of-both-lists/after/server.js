const METHODS = ['client_secret_post', 'none'];

app.get('/.well-known/oauth-authorization-server', (req, res) => {
  res.json({
    issuer: base,
    authorization_endpoint: `${base}/authorize`,
    token_endpoint: `${base}/token`,
    revocation_endpoint: `${base}/revoke`,
    response_types_supported: ['code'],
    token_endpoint_auth_methods_supported: METHODS,
    revocation_endpoint_auth_methods_supported: METHODS,
  });
});

app.post('/token', async (req, res) => {
  const client = await authenticate(req.body);
  const stored = await takeCode(req.body.code, client.client_id);
  if (!stored || hash(req.body.code_verifier) !== stored.challenge) {
    return res.status(400).json({ error: 'invalid_grant' });
  }
  res.json(await issue(stored));
});

app.post('/revoke', async (req, res) => {
  const client = await authenticate(req.body);
  await dropToken(req.body.token, client.client_id);
  res.sendStatus(200);
});

async function authenticate({ client_id, client_secret }) {
  const client = await findClient(client_id);
  if (!client) throw new OAuthError('invalid_client');
  if (client.client_secret && client.client_secret !== client_secret) {
    throw new OAuthError('invalid_client');
  }
  return client;
}
