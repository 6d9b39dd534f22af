app.get('/.well-known/oauth-authorization-server', (req, res) => {
  const metadata = {
    issuer: base,
    authorization_endpoint: `${base}/authorize`,
    token_endpoint: `${base}/token`,
    response_types_supported: ['code'],
  };
  if (settings.walletsAttest) {
    metadata.token_endpoint_auth_methods_supported = ['attest_jwt_client_auth'];
  }
  res.json(metadata);
});

app.post('/token', async (req, res) => {
  const stored = await takeCode(req.body.code, req.body.client_id);
  if (!stored || hash(req.body.code_verifier) !== stored.challenge) {
    return res.status(400).json({ error: 'invalid_grant' });
  }
  res.json(await issue(stored));
});
