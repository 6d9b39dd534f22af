import auth from 'basic-auth';
import { app, clients, codes, digest, issue } from './app.js';

app.get('/.well-known/oauth-authorization-server', (req, res) => {
  const base = `https://${req.hostname}`;
  res.json({
    issuer: base,
    authorization_endpoint: `${base}/authorize`,
    token_endpoint: `${base}/token`,
    response_types_supported: ['code'],
    token_endpoint_auth_methods_supported: ['client_secret_basic'],
  });
});

app.post('/token', async (req, res) => {
  const user = auth(req);
  if (!user || !(await clients.check(user.name, user.pass))) return res.sendStatus(401);
  const grant = await codes.take(req.body.code, req.body.client_id);
  if (digest(req.body.code_verifier) !== grant.challenge) return res.sendStatus(400);
  return res.json(await issue(grant));
});
