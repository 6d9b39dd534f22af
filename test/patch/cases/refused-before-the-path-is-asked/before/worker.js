import { challengeOf, codes, issue } from './store.js';

export const metadata = (issuer) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  response_types_supported: ['code'],
  code_challenge_methods_supported: ['S256'],
  token_endpoint_auth_methods_supported: ['client_secret_post'],
});

export default {
  async fetch(request, env) {
    const { pathname } = new URL(request.url);
    if (pathname === '/health') return new Response('ok');
    if (request.headers.get('authorization') !== `Bearer ${env.PARTNER_TOKEN}`) {
      return new Response('Unauthorized', { status: 401 });
    }
    if (pathname === '/token') return redeem(await request.formData());
    return new Response('Not found', { status: 404 });
  },
};

async function redeem(form) {
  const grant = await codes.take(form.get('code'), form.get('client_id'));
  if (challengeOf(form.get('code_verifier')) !== grant.code_challenge) {
    return Response.json({ error: 'invalid_grant' }, { status: 400 });
  }
  return Response.json(await issue(grant));
}

