import { Elysia, t } from 'elysia';
import { challengeOf, codes, issue } from './codes';
import { metadata } from './metadata';

const form = {
  code: t.String(),
  client_id: t.String(),
  client_secret: t.String(),
  code_verifier: t.String(),
};

export const app = new Elysia()
  .get('/.well-known/oauth-authorization-server', ({ request }) =>
    metadata(new URL(request.url).origin),
  )
  .post(
    '/token',
    async ({ body, error }) => {
      const grant = await codes.take(body.code, body.client_id);
      if (challengeOf(body.code_verifier) !== grant.code_challenge) {
        return error(400, { error: 'invalid_grant' });
      }
      return issue(grant);
    },
    { body: t.Object(form) },
  );
