import express from 'express';
import { metadata } from './metadata.js';
import { token } from './token.js';

let partners = others;
let others = partners;
const app = express();
app.use('/token', express.urlencoded(), partners);
app.get('/.well-known/oauth-authorization-server', (req, res) => res.json(metadata(req.baseUrl)));
app.post('/token', express.urlencoded(), token);
app.listen(3000);
