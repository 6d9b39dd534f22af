import express from 'express';
import { partners } from 'acme-partners';
import { metadata } from './metadata.js';
import { token } from './token.js';

const app = express();
app.use('/oauth', express.urlencoded(), partners);
app.get('/.well-known/oauth-authorization-server', (req, res) => res.json(metadata(req.baseUrl)));
app.post('/oauth/token', token);
app.listen(3000);
