import { app, codes, database, digest, issue } from './app.js';

app.get('/.well-known/oauth-authorization-server', (req, res) => {
  const base = `https://${req.hostname}`;
  res.json({
    issuer: base,
    authorization_endpoint: `${base}/authorize`,
    token_endpoint: `${base}/token`,
    response_types_supported: ['code'],
    token_endpoint_auth_methods_supported: ['client_secret_post', 'none'],
  });
});

async function findClient(id: string, clientSecret?: string) {
  const query = database.from('clients').select('*').eq('client_id', id);
  if (clientSecret) query.eq('client_secret', clientSecret);
  const { data } = await query.single();
  return data;
}

app.post('/token', async (req, res) => {
  const { client_id, client_secret, code, code_verifier } = req.body;
  const client = await findClient(client_id, client_secret || undefined);
  if (!client) return res.status(401).json({ error: 'invalid_client' });
  const grant = await codes.take(code, client_id);
  if (digest(code_verifier) !== grant.challenge) return res.status(400).end();
  return res.json(await issue(grant));
});
