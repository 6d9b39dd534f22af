import express from 'express';
import { describe } from './metadata.js';
import { token } from './token.js';

const app = express();
app.get('/.well-known/oauth-authorization-server', (req, res) => res.json(describe(req.baseUrl)));
app.post('/token', express.urlencoded(), token);
app.listen(3000);
