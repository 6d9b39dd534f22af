import { clients } from './clients.js';
import { challengeOf } from './digest.js';
import { codes, issue, renew } from './grants.js';

export function routes(app) {
  app.post('/token', async (req, res) => {
    const { grant_type, client_id, client_secret, code, code_verifier, refresh_token } = req.body;
    if (grant_type === 'refresh_token') {
      if (!client_secret) return res.status(401).json({ error: 'invalid_client' });
      return res.json(await renew(await clients.find(client_id), refresh_token));
    }
    const grant = await codes.take(code);
    if (grant.code_challenge !== challengeOf(code_verifier)) {
      return res.status(400).json({ error: 'invalid_grant' });
    }
    return res.json(await issue(grant));
  });
}
