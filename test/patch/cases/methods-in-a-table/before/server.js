import { app, codes, digest, issue } from './store.js';
import { whoAsks } from './methods.js';

app.get('/.well-known/oauth-authorization-server', (c) =>
  c.json({
    issuer: 'https://atlas.example',
    authorization_endpoint: 'https://atlas.example/authorize',
    token_endpoint: 'https://atlas.example/token',
    response_types_supported: ['code'],
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: ['client_secret_post'],
  }),
);

app.post('/token', async (c) => {
  const form = await c.req.formData();
  const client = await whoAsks(form);
  if (!client) return c.json({ error: 'invalid_client' }, 401);
  const kept = await codes.take(form.get('code'));
  if (kept.client_id !== client.id || digest(form.get('code_verifier')) !== kept.code_challenge) {
    return c.json({ error: 'invalid_grant' }, 400);
  }
  return c.json(await issue(kept));
});
