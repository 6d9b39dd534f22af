import express from 'express';
import { metadata } from './metadata.js';
import { token } from './token.js';

const app = express();
app.use(express.urlencoded());
app.get('/.well-known/oauth-authorization-server', (req, res) => {
  res.json(metadata('https://notes.example'));
});
app.post('/token', token);
app.listen(3000);
