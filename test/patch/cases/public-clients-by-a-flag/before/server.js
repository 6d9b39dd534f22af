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
  const client = await known(req.body);
  if (!client) return res.status(401).json({ error: 'invalid_client' });
  const stored = await takeCode(req.body.code, client.id);
  if (!stored || hash(req.body.code_verifier) !== stored.challenge) {
    return res.status(400).json({ error: 'invalid_grant' });
  }
  res.json(await issue(stored));
});

async function known({ client_id, client_secret }) {
  const client = await findClient(client_id);
  if (!client.secret_hash) return settings.allowPublicClients ? client : null;
  if (!client_secret) return null;
  return hash(client_secret) === client.secret_hash ? client : null;
}
