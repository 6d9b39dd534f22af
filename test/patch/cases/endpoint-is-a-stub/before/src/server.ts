import express from 'express';
import { metadata } from './metadata.js';

const app = express();
app.use(express.urlencoded());
app.get('/.well-known/oauth-authorization-server', (req, res) => {
  res.json(metadata('https://notes.example'));
});
app.post('/token', (req, res) => {
  if (req.body.grant_type !== 'authorization_code') return res.sendStatus(400);
  res.json({ access_token: 'demo', token_type: 'Bearer' });
});
app.listen(3000);
