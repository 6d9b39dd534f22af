import { challengeOf } from '../digest.js';
import { codes, issue } from '../grants.js';
import { demandClient } from '../hooks/demand-client.js';

export async function routes(app) {
  app.post('/token', { preHandler: [demandClient] }, async (req, reply) => {
    const { code, code_verifier } = req.body;
    const grant = await codes.take(code);
    if (grant.code_challenge !== challengeOf(code_verifier)) {
      return reply.code(400).send({ error: 'invalid_grant' });
    }
    return reply.send(await issue(grant));
  });
}
