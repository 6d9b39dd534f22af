const express = require('express');
const { describe } = require('./metadata');
const grants = require('./grants');

const app = express();
app.get('/.well-known/oauth-authorization-server', (req, res) => res.json(describe(req.baseUrl)));
app.use('/oauth/token', grants);
app.listen(3000);
