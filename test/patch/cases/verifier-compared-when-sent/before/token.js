import { hash, issue, take } from './codes.js';

export function routes(app) {
  app.post('/token', async (req, res) => {
    const { code, code_verifier, client_id } = req.body;
    const kept = await take(code, client_id);
    if (!kept) return res.status(400).json({ error: 'invalid_grant' });
    if (kept.code_challenge && code_verifier) {
      const computed = hash(code_verifier);
      if (computed !== kept.code_challenge) return res.status(400).json({ error: 'invalid_grant' });
    }
    return res.json(await issue(kept));
  });
}
