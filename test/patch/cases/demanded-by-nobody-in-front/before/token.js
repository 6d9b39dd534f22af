import { compare, issue, take } from './codes.js';
import { linkAccount } from './link.js';

export function routes(app) {
  app.post('/token', async (req, res) => {
    const kept = await take(req.body.code);
    if (!compare(req.body.code_verifier, kept.code_challenge)) throw new Error('invalid_grant');
    return res.json(await issue(kept));
  });
  app.post('/link', async (req, res) => res.json(await linkAccount(req.body)));
}
