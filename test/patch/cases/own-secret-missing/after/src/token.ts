import { settings } from './settings.js';

export async function handleToken(req, res) {
  const { code, code_verifier } = req.body;
  const clientSecret = settings.clientSecret;
  if (!clientSecret) {
    return res.status(500).json({ error: 'server_error' });
  }
  const stored = await takeCode(code);
  if (hash(code_verifier) !== stored.code_challenge) {
    return res.status(400).json({ error: 'invalid_grant' });
  }
  return res.json(await issue(stored));
}
