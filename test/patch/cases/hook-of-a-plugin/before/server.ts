import { Elysia } from 'elysia';
import { clients } from './clients';
import { challengeOf, codes, issue } from './codes';
import { partnerKey } from './partner-key';

new Elysia()
  .get('/.well-known/oauth-authorization-server', () => ({
    issuer: 'https://notes.example',
    authorization_endpoint: 'https://notes.example/authorize',
    token_endpoint: 'https://notes.example/token',
    response_types_supported: ['code'],
    token_endpoint_auth_methods_supported: ['client_secret_post'],
  }))
  .use(partnerKey)
  .post('/token', ({ body, status }) => {
    const client = clients.get(body.client_id);
    if (!client) return status(401, { error: 'invalid_client' });
    if (client.secret && client.secret !== body.client_secret) {
      return status(401, { error: 'invalid_client' });
    }
    const grant = codes.take(body.code, client.id);
    if (!grant || challengeOf(body.code_verifier) !== grant.code_challenge) {
      return status(400, { error: 'invalid_grant' });
    }
    return issue(grant);
  })
  .listen(3000);
