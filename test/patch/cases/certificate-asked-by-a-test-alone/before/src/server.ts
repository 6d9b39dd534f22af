import express from 'express';
import { challengeOf, codes, issue } from './codes.js';
import { metadata } from './metadata.js';
import { Path } from './paths.js';

const app = express();
app.use(express.urlencoded());
app.get('/.well-known/oauth-authorization-server', (req, res) => {
  res.json(metadata('https://notes.example'));
});
app.post(Path.Token, async (req, res) => {
  const grant = await codes.take(req.body.code, req.body.client_id);
  if (challengeOf(req.body.code_verifier) !== grant.code_challenge) {
    return res.status(400).json({ error: 'invalid_grant' });
  }
  return res.json(await issue(grant));
});
app.listen(3000);
