import { challengeOf, codes, issue } from './codes.js';

export async function token(req, res) {
  const grant = await codes.take(req.body.code, req.body.client_id);
  if (challengeOf(req.body.code_verifier) !== grant.code_challenge) {
    return res.status(400).json({ error: 'invalid_grant' });
  }
  return res.json(await issue(grant));
}
