import { challengeOf, db, issue, recent } from './codes.js';

interface Grant {
  userId: string;
  clientId: string;
}

export async function token(req, res) {
  let grant: Grant | undefined = recent.get(req.body.code);
  if (grant === undefined) {
    const row = await db.one('select user_id, client_id from codes where code = $1', req.body.code);
    grant = { userId: row.user_id, clientId: row.client_id };
  }
  if (grant.clientId !== req.body.client_id) {
    return res.status(400).json({ error: 'invalid_grant' });
  }
  const challenge = (grant as any).codeChallenge;
  if (challenge) {
    if (!req.body.code_verifier || challengeOf(req.body.code_verifier) !== challenge) {
      return res.status(400).json({ error: 'invalid_grant' });
    }
  }
  return res.json(await issue(grant));
}
