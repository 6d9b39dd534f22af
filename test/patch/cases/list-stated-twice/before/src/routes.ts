import { challengeOf } from './digest.js';
import { codes, issue } from './grants.js';
import { wrap } from './wrap.js';

export function routes(app) {
  app.post(
    '/token',
    wrap(async (req, res) => {
      const { code, code_verifier } = req.body;
      const grant = await codes.take(code);
      if (grant.code_challenge !== challengeOf(code_verifier)) {
        return res.status(400).json({ error: 'invalid_grant' });
      }
      return res.json(await issue(grant));
    }),
  );
}
