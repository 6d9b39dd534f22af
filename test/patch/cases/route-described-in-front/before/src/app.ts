import { OpenAPIHono, createRoute } from '@hono/zod-openapi';
import { describe } from './metadata';
import { answers, form } from './schemas';
import { codes, issue, sha256 } from './codes';

const grant = createRoute({ method: 'post', path: '/grant', request: form, responses: answers });

export const app = new OpenAPIHono();
app.get('/.well-known/oauth-authorization-server', (c) => c.json(describe(new URL(c.req.url).origin)));
app.openapi(grant, async (c) => {
  const { code, client_id, code_verifier } = c.req.valid('form');
  const stored = await codes.take(code, client_id);
  if ((await sha256(code_verifier)) !== stored.code_challenge) {
    return c.json({ error: 'invalid_grant' }, 400);
  }
  return c.json(await issue(stored));
});
