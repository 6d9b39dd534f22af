'use strict';

const { router } = require('./router.js');
const { createHash } = require('node:crypto');

const base = process.env.BASE_URL;
const codes = new Map();

start(router(), metadata());

/** The document that clients read. */
function metadata() {
  return {
    issuer: base,
    authorization_endpoint: `${base}/oauth/authorize`,
    token_endpoint: `${base}/oauth/token`,
    response_types_supported: ['code'],
    token_endpoint_auth_methods_supported: ['client_secret_post']
  };
}

function start(app, document) {
  app.get('/.well-known/oauth-authorization-server', (req, res) => res.json(document));
  app.get('/.well-known/openid-configuration', (req, res) => {
    res.json({
      issuer: base,
      authorization_endpoint: `${base}/oauth/authorize`,
      token_endpoint: `${base}/oauth/token`,
      response_types_supported: ['code'],
      token_endpoint_auth_methods_supported: ['client_secret_post']
    });
  });
  app.post('/oauth/token', async (req, res) => {
    const { grant_type, code, code_verifier } = req.body;
    if (grant_type !== 'authorization_code') {
      return res.status(400).json({ error: 'unsupported_grant_type' });
    }
    const stored = codes.get(code);
    if (!stored || !code_verifier) {
      return res.status(400).json({ error: 'invalid_grant' });
    }
    if (createHash('sha256').update(code_verifier).digest('base64url') !== stored.challenge) {
      return res.status(400).json({ error: 'invalid_grant' });
    }
    res.json({ access_token: stored.token });
  });
}
