import { app, clients, codes, digest, issue } from './app.js';

app.get('/.well-known/oauth-authorization-server', (req, res) => {
  const base = `https://${req.hostname}`;
  res.json({
    issuer: base,
    authorization_endpoint: `${base}/authorize`,
    token_endpoint: `${base}/token`,
    response_types_supported: ['code'],
    token_endpoint_auth_methods_supported: ['client_secret_post'],
  });
});

async function authenticate({ client_id, client_secret }: Record<string, string>) {
  const client = await clients.get(client_id);
  if (client.tokenEndpointAuthMethod === 'none') {
    if (client_secret) return 'invalid';
    return { id: client.id };
  }
  return clients.matches(client, client_secret) ? { id: client.id } : 'invalid';
}

app.post('/token', async (req, res) => {
  const client = await authenticate(req.body);
  if (client === 'invalid') return res.status(401).json({ error: 'invalid_client' });
  const grant = await codes.take(req.body.code, client.id);
  if (digest(req.body.code_verifier) !== grant.challenge) return res.status(400).end();
  return res.json(await issue(grant));
});
