import { clients } from './clients.js';
import { challengeOf } from './digest.js';
import { codes, issue } from './grants.js';

export function routes(app) {
  app.post('/token', async (req, res) => {
    const { client_id, client_secret, code, code_verifier } = req.body;
    const client = await clients.find(client_id);
    if (!client.secret) throw new BadRequest('This client is not configured for OpenID Connect');
    if (client.secret !== client_secret && client_secret !== undefined) {
      throw new BadRequest('invalid_client');
    }
    const grant = await codes.take(code);
    if (grant.code_challenge !== challengeOf(code_verifier)) throw new BadRequest('invalid_grant');
    res.json(await issue(grant));
  });
}
