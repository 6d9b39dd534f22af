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
  const client = await clients.find(req.body.client_id);
  if (client.token_endpoint_auth_method !== 'client_secret_post') {
    throw new OAuthError('invalid_client');
  }
  if (hash(req.body.client_secret) !== client.client_secret_hash) {
    throw new OAuthError('invalid_client');
  }
  const stored = await takeCode(req.body.code, req.body.client_id);
  if (!stored || hash(req.body.code_verifier) !== stored.challenge) {
    return res.status(400).json({ error: 'invalid_grant' });
  }
  res.json(await issue(stored));
});
