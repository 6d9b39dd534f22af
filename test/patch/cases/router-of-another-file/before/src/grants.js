const { Router } = require('express');
const { clients, codes } = require('./store');

const router = Router();

router.post('/', async (req, res) => {
  const { client_id, client_secret, code, code_verifier } = req.body;
  const client = await clients.find(client_id);
  if (!client) return res.status(401).json({ error: 'invalid_client' });
  if (client.token_endpoint_auth_method !== 'none' && !client.matches(client_secret)) {
    return res.status(401).json({ error: 'invalid_client' });
  }
  return res.json(await codes.redeem(code, code_verifier));
});

module.exports = router;
