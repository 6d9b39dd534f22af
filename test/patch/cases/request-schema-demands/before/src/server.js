import { z } from 'zod';
import { exchangeCode } from './codes.js';

const TokenRequest = z.object({
  grant_type: z.literal('authorization_code'),
  code: z.string(),
  code_verifier: z.string(),
  client_id: z.string(),
  client_secret: z.string().min(1),
});

export function routes(app, issuer) {
  app.get('/.well-known/oauth-authorization-server', (req, res) => {
    res.json({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      response_types_supported: ['code'],
      token_endpoint_auth_methods_supported: ['client_secret_post'],
    });
  });

  app.post('/token', async (req, res) => {
    const { code, code_verifier } = TokenRequest.parse(req.body);
    const stored = await exchangeCode(code);
    if (!stored || hash(code_verifier) !== stored.code_challenge) {
      return res.status(400).json({ error: 'invalid_grant' });
    }
    return res.json(stored.tokens);
  });
}
