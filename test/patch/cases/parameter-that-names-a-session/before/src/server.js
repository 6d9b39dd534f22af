import express from 'express';
import { metadata } from './metadata.js';
import { challengeOf, codes, end, issue } from './codes.js';

const app = express();
app.get('/.well-known/oauth-authorization-server', (req, res) => res.json(metadata(req.baseUrl)));
app.post('/token', express.urlencoded(), async (req, res) => {
  if (req.body.session_id) await end(req.body.session_id);
  const grant = await codes.take(req.body.code, req.body.client_id);
  if (challengeOf(req.body.code_verifier) !== grant.code_challenge) {
    return res.status(400).json({ error: 'invalid_grant' });
  }
  return res.json(await issue(grant));
});
