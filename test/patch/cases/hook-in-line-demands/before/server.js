import { clients, codes, digest, fastify, issue } from './app.js';

const base = 'https://login.example.org';

fastify.get('/.well-known/oauth-authorization-server', async () => ({
  issuer: base,
  authorization_endpoint: `${base}/authorize`,
  token_endpoint: `${base}/token`,
  response_types_supported: ['code'],
  token_endpoint_auth_methods_supported: ['client_secret_post'],
}));

fastify.addHook('preHandler', async (request, reply) => {
  const { client_id, client_secret } = request.body ?? {};
  if (!(await clients.verify(client_id, client_secret))) reply.code(401).send();
});

fastify.post('/token', async (request, reply) => {
  const { code, client_id, code_verifier } = request.body;
  const grant = await codes.take(code, client_id);
  if (digest(code_verifier) !== grant.challenge) return reply.code(400).send();
  return issue(grant);
});
