import { answer } from './answer.js';
import { challengeOf, clients, codes, issue } from './store.js';

export const metadata = (issuer) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  response_types_supported: ['code'],
  code_challenge_methods_supported: ['S256'],
  token_endpoint_auth_methods_supported: ['client_secret_post', 'none'],
});

export function routes(app) {
  app.post('/token', async (request, response) => {
    const { grant_type, client_id, client_secret, code, code_verifier } = request.body;
    if (grant_type === 'authorization_code') {
      const grant = await codes.take(code, client_id);
      if (challengeOf(code_verifier) !== grant.code_challenge) {
        return answer(response, 400, 'invalid_grant');
      }
      return response.json(await issue(grant));
    }
    const client = await clients.find(client_id);
    if (!client_secret || client.client_secret !== client_secret) {
      return answer(response, 401, 'invalid_client');
    }
    return response.json(await issue({ client_id }));
  });
}

