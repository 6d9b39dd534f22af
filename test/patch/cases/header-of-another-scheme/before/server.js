app.get('/.well-known/oauth-authorization-server', (req, res) => {
  res.json({
    issuer: base,
    authorization_endpoint: `${base}/authorize`,
    token_endpoint: `${base}/token`,
    response_types_supported: ['code'],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'none'],
  });
});

app.post('/token', async (req, res) => {
  const header = req.headers.get('authorization');
  if (header !== undefined && !/^Basic /i.test(header)) throw new OAuthError('invalid_client');
  const client = await findClient(req.body.client_id);
  if (client.client_secret && !matches(client.client_secret, passwordIn(header))) {
    throw new OAuthError('invalid_client');
  }
  const stored = await takeCode(req.body.code, client.client_id);
  if (!stored || hash(req.body.code_verifier) !== stored.challenge) {
    return res.status(400).json({ error: 'invalid_grant' });
  }
  res.json(await issue(stored));
});
