import express from 'express';
import { clientOf } from './apps.js';
import { metadata } from './metadata.js';
import { challengeOf, codes, issue } from './codes.js';

const app = express();
app.get('/.well-known/oauth-authorization-server', (req, res) => res.json(metadata(req.baseUrl)));
app.post('/token', express.urlencoded(), async (req, res) => {
  const client = await clientOf(req.body);
  const grant = await codes.take(req.body.code, client);
  if (challengeOf(req.body.code_verifier) !== grant.code_challenge) {
    return res.status(400).json({ error: 'invalid_grant' });
  }
  return res.json(await issue(grant));
});
