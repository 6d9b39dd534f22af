import express from 'express';
import { tokenRequest } from './requests.js';
import { clients } from './clients.js';
import { challengeOf, codes, issue } from './codes.js';

const app = express();
app.use(express.urlencoded());
app.get('/.well-known/oauth-authorization-server', (req, res) => {
  res.json({
    issuer: 'https://notes.example',
    authorization_endpoint: 'https://notes.example/authorize',
    token_endpoint: 'https://notes.example/token',
    registration_endpoint: 'https://notes.example/register',
    response_types_supported: ['code'],
    token_endpoint_auth_methods_supported: ['client_secret_post'],
  });
});
app.get('/authorize', (req, res) => {
  const client = clients.get(req.query.client_id);
  const code = codes.add(client.id, req.query.code_challenge);
  res.redirect(`${client.redirect_uri}?code=${code}`);
});
app.post('/register', (req, res) => {
  res.status(201).json(clients.add(req.body));
});
app.post('/token', (req, res) => {
  const client = clients.get(req.body.client_id);
  if (!client) return res.status(401).json({ error: 'invalid_client' });
  if (!tokenRequest.safeParse(req.body).success) {
    return res.status(400).json({ error: 'invalid_request' });
  }
  if (client.secret && client.secret !== req.body.client_secret) {
    return res.status(401).json({ error: 'invalid_client' });
  }
  const grant = codes.take(req.body.code, client.id);
  if (!grant || challengeOf(req.body.code_verifier) !== grant.code_challenge) {
    return res.status(400).json({ error: 'invalid_grant' });
  }
  return res.json(issue(grant));
});
app.listen(3000);
