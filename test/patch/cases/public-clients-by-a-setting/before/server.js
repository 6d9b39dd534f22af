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
  const client = await findClient(client_id);
  if (!client) return res.status(401).json({ error: 'invalid_client' });
  const needsNone = client.kind === 'public' && settings.openClients;
  if (!needsNone && !(client_secret && (await matches(client_secret, client.secret_hash)))) {
    return res.status(401).json({ error: 'invalid_client' });
  }
  const stored = await takeCode(code, client_id);
  if (!stored || hash(code_verifier) !== stored.challenge) {
    return res.status(400).json({ error: 'invalid_grant' });
  }
  res.json(await issue(stored));
});
