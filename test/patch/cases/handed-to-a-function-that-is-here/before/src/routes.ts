import { validateClient } from './clients.js';
import { challengeOf } from './digest.js';
import { codes, issue } from './grants.js';

export function routes(app) {
  app.post('/token', async (req, res) => {
    const { client_id, client_secret, code, code_verifier } = req.body;
    const client = await validateClient(client_id, client_secret);
    if (!client) return res.status(401).json({ error: 'invalid_client' });
    const grant = await codes.take(code);
    if (grant.code_challenge !== challengeOf(code_verifier)) {
      return res.status(400).json({ error: 'invalid_grant' });
    }
    return res.json(await issue(grant));
  });
}
