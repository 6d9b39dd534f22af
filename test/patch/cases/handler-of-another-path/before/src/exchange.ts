export async function exchangeToken(req, res) {
  const { grant_type, client_id, code, code_verifier } = req.body;
  if (grant_type !== 'authorization_code') {
    return res.status(400).json({ error: 'unsupported_grant_type' });
  }
  const stored = await takeCode(code, client_id);
  if (!stored || hash(code_verifier) !== stored.code_challenge) {
    return res.status(400).json({ error: 'invalid_grant' });
  }
  return res.json(await issue(stored));
}
