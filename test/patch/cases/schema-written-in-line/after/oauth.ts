import { zValidator } from '@hono/zod-validator';
import { Hono } from 'hono';
import { z } from 'zod';
import { codes, digest, issue } from './store.js';

export const oauth = new Hono();

oauth.get('/.well-known/oauth-authorization-server', (c) => {
  const base = new URL(c.req.url).origin;
  return c.json({
    issuer: base,
    authorization_endpoint: `${base}/authorize`,
    token_endpoint: `${base}/token`,
    response_types_supported: ['code'],
    token_endpoint_auth_methods_supported: ['client_secret_post', 'none'],
  });
});

oauth.post(
  '/token',
  zValidator(
    'form',
    z.object({
      grant_type: z.literal('authorization_code'),
      client_id: z.string(),
      code: z.string(),
      code_verifier: z.string().min(43),
    }),
  ),
  async (c) => {
    const form = c.req.valid('form');
    const grant = await codes.take(form.code, form.client_id);
    if (digest(form.code_verifier) !== grant.challenge) return c.json({}, 400);
    return c.json(await issue(grant));
  },
);
