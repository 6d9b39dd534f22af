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
  const client = await store.get(`client/${seal(`${req.body.client_id}:${req.body.client_secret}`)}`);
  const stored = await takeCode(req.body.code, client.id);
  if (!stored || hash(req.body.code_verifier) !== stored.challenge) {
    return res.status(400).json({ error: 'invalid_grant' });
  }
  res.json(await issue(stored));
});

function seal(text) {
  return digestOf(text, PEPPER);
}
