import { app, clients, codes, digest, issue } from './store.js';

app.get('/.well-known/oauth-authorization-server', (_request, reply) => {
  reply.send({
    issuer: 'https://rooms.example',
    authorization_endpoint: 'https://rooms.example/authorize',
    token_endpoint: 'https://rooms.example/token',
    response_types_supported: ['code'],
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: ['client_secret_post'],
  });
});

app.post('/token', async (request, reply) => {
  const { client_id, client_secret = '', code, code_verifier } = request.body;
  const client = await clients.find(client_id);
  if (!client || !client.accepts(client_secret)) {
    return reply.code(401).send({ error: 'invalid_client' });
  }
  const kept = await codes.take(code);
  if (kept.client_id !== client_id || digest(code_verifier) !== kept.code_challenge) {
    return reply.code(400).send({ error: 'invalid_grant' });
  }
  return issue(kept);
});
