import { clients, codes, digest, issue } from './store.js';

const BASE = 'https://mcp.alder.example';

export function routes(app) {
  app.get('/.well-known/oauth-authorization-server', (req, res) =>
    res.json({
      issuer: BASE,
      authorization_endpoint: `${BASE}/authorize`,
      token_endpoint: `${BASE}/token`,
      response_types_supported: ['code'],
      code_challenge_methods_supported: ['S256'],
      token_endpoint_auth_methods_supported: ['client_secret_post'],
    }),
  );

  app.post('/token', async (req, res) => {
    const { grant_type, client_id, client_secret, code, code_verifier } = req.body;
    if (grant_type === 'client_credentials' || !grant_type) {
      const client = await clients.find(client_id);
      if (!client_secret || digest(client_secret) !== client.secretDigest) {
        return res.status(401).json({ error: 'invalid_client' });
      }
      return res.json(await issue({ clientId: client_id }));
    }
    if (grant_type === 'authorization_code') {
      const grant = await codes.take(code);
      if (grant.clientId !== client_id) return res.status(400).json({ error: 'invalid_grant' });
      if (digest(code_verifier) !== grant.codeChallenge) {
        return res.status(400).json({ error: 'invalid_grant' });
      }
      return res.json(await issue(grant));
    }
    return res.status(400).json({ error: 'unsupported_grant_type' });
  });
}
