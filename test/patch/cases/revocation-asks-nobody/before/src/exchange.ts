import { challengeOf } from './digest.js';
import { clients } from './clients.js';
import { codes } from './codes.js';
import { issue } from './tokens.js';

export async function exchange(req, res) {
  const { client_id, client_secret, code, code_verifier } = req.body;
  const client = await clients.find(client_id);
  if (client === undefined) {
    return res.status(401).json({ error: 'invalid_client' });
  }
  if (client.token_endpoint_auth_method !== 'none' && !client.accepts(client_secret)) {
    return res.status(401).json({ error: 'invalid_client' });
  }
  const grant = await codes.take(code);
  if (grant.code_challenge !== challengeOf(code_verifier)) {
    return res.status(400).json({ error: 'invalid_grant' });
  }
  return res.json(await issue(grant));
}
