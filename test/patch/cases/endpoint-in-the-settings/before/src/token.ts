export async function handleToken(req, res) {
  const { client_id, code, code_verifier } = req.body;
  const stored = await takeCode(code, client_id);
  if (!stored || hash(code_verifier) !== stored.code_challenge) {
    return res.status(400).json({ error: 'invalid_grant' });
  }
  return res.json(await issue(stored));
}
