import { challengeOf, codes, issue } from './codes.js';

const REQUIRED = ['code', 'client_id', 'client_secret'];

export async function token(req, res) {
  const missing = REQUIRED.filter((field) => !req.body[field]);
  if (missing.length > 0) {
    return res.status(400).json({ error: 'invalid_request', missing });
  }
  const grant = await codes.take(req.body.code, req.body.client_id);
  if (challengeOf(req.body.code_verifier) !== grant.code_challenge) {
    return res.status(400).json({ error: 'invalid_grant' });
  }
  return res.json(await issue(grant));
}
