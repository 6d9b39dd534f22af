import { findClient } from './clients.js';

export async function handleToken(req, res) {
  const { grant_type, client_id, client_secret, code, code_verifier } = req.body;
  const client = await findClient(client_id);
  if (!client) {
    return res.status(401).json({ error: 'invalid_client' });
  }
  if (!client_secret || client.client_secret !== client_secret) {
    return res.status(401).json({ error: 'invalid_client' });
  }
  const stored = await client.takeCode(code);
  if (hash(code_verifier) !== stored.code_challenge) {
    return res.status(400).json({ error: 'invalid_grant' });
  }
  return res.json(await issue(stored, grant_type));
}
