import { Grants } from '../grants.js';

export default async function exchange(req, res) {
  const { code, code_verifier, client_id, client_secret } = req.body;
  if (!client_id || !client_secret) {
    return res.status(400).json({ error: 'invalid_request' });
  }
  const grants = new Grants();
  const asked = { code, codeVerifier: code_verifier, clientId: client_id };
  res.json(await grants.handleAuthorizationCode(asked));
}
