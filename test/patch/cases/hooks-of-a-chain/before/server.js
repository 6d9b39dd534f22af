import { Elysia } from 'elysia';
import { clients, codes, digest, issue } from './store.js';

const app = new Elysia();

app.get('/.well-known/oauth-authorization-server', () => ({
  
    issuer: 'https://tide.example',
    authorization_endpoint: 'https://tide.example/authorize',
    token_endpoint: 'https://tide.example/token',
    response_types_supported: ['code'],
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: ['client_secret_post'],
  }));

app.guard({}, (inner) =>
  inner
    .resolve(({ body }) => ({ caller: clients.lookup(body.client_id, body.client_secret) }))
    .onBeforeHandle(({ caller, error }) => {
      if (!caller) return error(401, { error: 'invalid_client' });
    })
    .post('/token', ({ body, error }) => {
      const kept = codes.take(body.code);
      if (kept.client_id !== body.client_id || digest(body.code_verifier) !== kept.code_challenge) {
        return error(400, { error: 'invalid_grant' });
      }
      return issue(kept);
    }),
);
