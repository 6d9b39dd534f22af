import express from 'express';
import { metadata } from './metadata.js';
import { tenant } from './tenant.js';
import { token } from './token.js';

const app = express();
app.get('/.well-known/oauth-authorization-server', (req, res) => res.json(metadata(req.baseUrl)));
app.use('/reports', tenant);
app.post('/token', express.urlencoded(), token);
app.listen(3000);
