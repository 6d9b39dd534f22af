const WAYS = ['client_secret_post'];

app.get('/.well-known/oauth-authorization-server', (req, res) => {
  res.json({
    issuer: base,
    authorization_endpoint: `${base}/authorize`,
    token_endpoint: `${base}/token`,
    response_types_supported: ['code'],
    token_endpoint_auth_methods_supported: WAYS,
  });
});

export function listed() {
  return WAYS.join(', ');
}

app.post('/token', async (req, res) => {
  const { client_id, code, code_verifier } = req.body;
  const stored = await takeCode(code, client_id);
  if (!stored || hash(code_verifier) !== stored.challenge) {
    return res.status(400).json({ error: 'invalid_grant' });
  }
  res.json(await issue(stored));
});
