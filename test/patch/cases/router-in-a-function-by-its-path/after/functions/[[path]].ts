import { Router, json } from 'itty-router';

const router = Router();

router.get('/.well-known/oauth-authorization-server', ({ url }) => {
  const base = new URL(url).origin;
  return json({
    issuer: base,
    authorization_endpoint: `${base}/authorize`,
    token_endpoint: `${base}/token`,
    response_types_supported: ['code'],
    token_endpoint_auth_methods_supported: ['client_secret_post', 'none'],
  });
});

router.post('/token', async (request, env) => {
  const form = await request.formData();
  const client = await env.CLIENTS.get(form.get('client_id'), 'json');
  if (client.secretHash && (await hash(form.get('client_secret'))) !== client.secretHash) {
    return json({ error: 'invalid_client' }, { status: 401 });
  }
  const grant = await env.CODES.get(form.get('code'), 'json');
  if ((await hash(form.get('code_verifier'))) !== grant.challenge) {
    return json({ error: 'invalid_grant' }, { status: 400 });
  }
  return json(await issue(grant));
});

export const onRequest = ({ request, env }) => router.fetch(request, env);
