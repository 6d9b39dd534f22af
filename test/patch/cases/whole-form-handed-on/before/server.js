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
  const form = new URLSearchParams(req.body);
  log({ client_id: form.get('client_id'), has_code_verifier: form.has('code_verifier') });
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  if (req.headers.authorization) headers.authorization = req.headers.authorization;
  const answer = await fetch(`https://${TENANT}/oauth/token`, { method: 'POST', headers, body: form });
  res.status(answer.status).json(await answer.json());
});
