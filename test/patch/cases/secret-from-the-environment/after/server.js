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
  const stored = await takeCode(req.body.code);
  if (!stored || hash(req.body.code_verifier) !== stored.challenge) {
    return res.status(400).json({ error: 'invalid_grant' });
  }
  res.json(await issue(stored));
});

export function search(term) {
  const clientSecret = process.env.SHOP_CLIENT_SECRET;
  if (!clientSecret) return { error: 'unauthorized' };
  return ask(term, clientSecret);
}

on('search', search);
