import { getClient, verifyClient } from './clients.js';
import { redeem } from './codes.js';

export async function token(req, res) {
  const { client_id, client_secret, code, code_verifier } = req.body;
  const client = await getClient(client_id);
  if (client.token_endpoint_auth_method !== 'none') {
    if (!(await verifyClient(client_id, client_secret))) {
      return res.status(401).json({ error: 'invalid_client' });
    }
  }
  return res.json(await redeem(code, code_verifier));
}
