app.get('/.well-known/oauth-authorization-server', (req, res) => {
  res.json({
    issuer: base,
    authorization_endpoint: `${base}/authorize`,
    token_endpoint: `${base}/token`,
    response_types_supported: ['code'],
    token_endpoint_auth_methods_supported: ['client_secret_post', 'none'],
  });
});

app.post('/token', async (req, res) => {
  const { client_id, client_secret, code, code_verifier } = req.body;
  const app = await findApp(client_id);
  if (!app) return res.status(401).json({ error: 'invalid_client' });
  if (app.client_type === 'web') {
    if (!client_secret || hash(client_secret) !== app.secret_hash) {
      return res.status(401).json({ error: 'invalid_client' });
    }
  }
  const stored = await takeCode(code, client_id);
  if (!stored || hash(code_verifier) !== stored.challenge) {
    return res.status(400).json({ error: 'invalid_grant' });
  }
  res.json(await issue(stored));
});
