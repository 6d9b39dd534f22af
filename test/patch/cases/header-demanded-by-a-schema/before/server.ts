import Fastify from 'fastify';
import { challengeOf, codes, issue } from './codes.js';
import { tokenSchema } from './schemas.js';

const app = Fastify();
app.get('/.well-known/oauth-authorization-server', async () => ({
  issuer: 'https://notes.example',
  authorization_endpoint: 'https://notes.example/authorize',
  token_endpoint: 'https://notes.example/token',
  response_types_supported: ['code'],
  token_endpoint_auth_methods_supported: ['client_secret_post'],
}));
app.post('/token', { schema: tokenSchema }, async (request, reply) => {
  const grant = codes.take(request.body.code, request.body.client_id);
  if (!grant || challengeOf(request.body.code_verifier) !== grant.code_challenge) {
    return reply.code(400).send({ error: 'invalid_grant' });
  }
  return issue(grant);
});
await app.listen({ port: 3000 });
