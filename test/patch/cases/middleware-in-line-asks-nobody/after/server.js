import { app, clients, codes, digest, issue } from './app.js';

app.get('/.well-known/oauth-authorization-server', (req, res) => {
  const base = `https://${req.hostname}`;
  res.json({
    issuer: base,
    authorization_endpoint: `${base}/oauth/authorize`,
    token_endpoint: `${base}/oauth/token`,
    response_types_supported: ['code'],
    token_endpoint_auth_methods_supported: ['client_secret_post', 'none'],
  });
});

app.use(async (req, res, next) => {
  const isForm = req.is('application/x-www-form-urlencoded');
  if (req.method === 'POST' && !isForm) return res.status(415).end();
  next();
});

app.post('/oauth/token', async (req, res) => {
  const grant = await codes.take(req.body.code, req.body.client_id);
  if (digest(req.body.code_verifier) !== grant.challenge) return res.status(400).end();
  return res.json(await issue(grant));
});
