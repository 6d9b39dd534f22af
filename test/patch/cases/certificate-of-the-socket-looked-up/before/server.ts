import { app } from './app.js';
import { codes, digest, issue, registered } from './store.js';

app.get('/.well-known/oauth-authorization-server', (c) =>
  c.json({
    issuer: 'https://shelf.example',
    authorization_endpoint: 'https://shelf.example/authorize',
    token_endpoint: 'https://shelf.example/token',
    response_types_supported: ['code'],
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: ['tls_client_auth'],
  }),
);

const peer = (request: Request) => {
  const { socket } = request.raw;
  return socket.authorized ? registered(socket.getPeerCertificate().fingerprint256) : undefined;
};

app.post('/token', async (c) => {
  const client = peer(c.req);
  const form = await c.req.parseBody();
  if (client?.id !== form.client_id) return c.json({ error: 'invalid_client' }, 401);
  const kept = await codes.take(form.code);
  if (kept.client_id !== client.id || digest(form.code_verifier) !== kept.code_challenge) {
    return c.json({ error: 'invalid_grant' }, 400);
  }
  return c.json(await issue(kept));
});
