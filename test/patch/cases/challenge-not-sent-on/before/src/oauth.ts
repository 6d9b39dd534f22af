import { OWN, scopeOf, UPSTREAM } from './settings.js';

export function routes(app) {
  app.get('/.well-known/oauth-authorization-server', (req, res) =>
    res.json({
      issuer: OWN,
      authorization_endpoint: `${OWN}/authorize`,
      token_endpoint: `${OWN}/token`,
      response_types_supported: ['code'],
      code_challenge_methods_supported: ['S256'],
      token_endpoint_auth_methods_supported: ['client_secret_post'],
    }),
  );

  app.get('/authorize', (req, res) => {
    const url = new URL(`${UPSTREAM}/authorize`);
    url.searchParams.set('client_id', process.env.UPSTREAM_CLIENT_ID);
    url.searchParams.set('redirect_uri', `${OWN}/callback`);
    url.searchParams.set('scope', scopeOf(req.query.scope));
    url.searchParams.set('state', req.query.state);
    res.redirect(url.href);
  });

  app.post('/token', async (req, res) => {
    const { code, code_verifier } = req.body;
    const form = new URLSearchParams({ grant_type: 'authorization_code', code });
    form.set('client_id', process.env.UPSTREAM_CLIENT_ID);
    form.set('client_secret', process.env.UPSTREAM_CLIENT_SECRET);
    if (code_verifier) form.set('code_verifier', code_verifier);
    const answer = await fetch(`${UPSTREAM}/token`, { method: 'POST', body: form });
    res.status(answer.status).json(await answer.json());
  });
}
