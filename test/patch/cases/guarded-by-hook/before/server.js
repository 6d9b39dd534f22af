import { Router } from 'express';

const router = Router();
const base = process.env.BASE_URL;

router.get('/.well-known/oauth-authorization-server', (req, res) => {
  res.json({
    issuer: base,
    authorization_endpoint: `${base}/authorize`,
    token_endpoint: `${base}/token`,
    response_types_supported: ['code'],
    token_endpoint_auth_methods_supported: ['client_secret_post'],
  });
});

router.use(authenticateClient);

router.post('/token', async (req, res) => {
  const { code, code_verifier } = req.body;
  const stored = await takeCode(code);
  if (!stored || hash(code_verifier) !== stored.challenge) {
    return res.status(400).json({ error: 'invalid_grant' });
  }
  res.json(await issue(stored));
});

function authenticateClient(req, res, next) {
  const { client_id, client_secret } = req.body;
  if (client_secret !== secretOf(client_id)) {
    return res.status(401).json({ error: 'invalid_client' });
  }
  next();
}
