import { clientOf, compare, issue, take } from './codes.js';

export function routes(app) {
  app.post('/token', async (req, res) => {
    const { code, code_verifier, client_assertion } = req.body;
    if (!client_assertion) return res.status(401).json({ error: 'invalid_client' });
    const kept = await take(code, await clientOf(client_assertion));
    if (!code_verifier || !compare(code_verifier, kept.code_challenge)) {
      return res.status(400).json({ error: 'invalid_grant' });
    }
    return res.json(await issue(kept));
  });
}
