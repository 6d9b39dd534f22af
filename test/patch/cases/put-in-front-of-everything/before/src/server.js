import express from 'express';
import basicAuth from 'express-basic-auth';
import { metadata } from './metadata.js';
import { users } from './partners.js';
import { token } from './token.js';

const partners = basicAuth({ users, challenge: true });
const app = express();
app.use(partners);
app.get('/.well-known/oauth-authorization-server', (req, res) => res.json(metadata(req.baseUrl)));
app.post('/token', express.urlencoded(), token);
app.listen(3000);
