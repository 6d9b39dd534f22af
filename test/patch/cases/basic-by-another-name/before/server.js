app.get('/.well-known/oauth-authorization-server', (req, res) => {
  res.json({
    issuer: base,
    authorization_endpoint: `${base}/authorize`,
    token_endpoint: `${base}/token`,
    response_types_supported: ['code'],
    token_endpoint_auth_methods_supported: ['client_secret_basic'],
  });
});

app.post('/token', async (req, res) => {
  const header = req.headers.authorization ?? '';
  const [id, password] = Buffer.from(header.slice(6), 'base64').toString().split(':');
  const client = await clients.get(id);
  if (!client || !(await compare(password, client.hash))) {
    return res.status(401).json({ error: 'invalid_client' });
  }
  const { code, code_verifier } = req.body;
  const stored = await takeCode(code);
  if (!stored || hash(code_verifier) !== stored.challenge) {
    return res.status(400).json({ error: 'invalid_grant' });
  }
  res.json(await issue(stored));
});
