import { answer } from './answer.js';
import { challengeOf, clients, codes, issue } from './store.js';
import { InvalidClientError } from './errors.js';

export const metadata = (issuer) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  response_types_supported: ['code'],
  code_challenge_methods_supported: ['S256'],
  token_endpoint_auth_methods_supported: ['client_secret_post'],
});

export function routes(app) {
  app.post('/token', async (request, response) => {
    const { client_id, client_secret, code, code_verifier } = request.body;
    const client = await clients.find(client_id);
    const method = client.token_endpoint_auth_method;
    if (method === 'client_secret_basic') {
      if (client.client_secret !== request.basic.secret) throw new InvalidClientError();
    } else if (method === 'client_secret_post') {
      if (client.client_secret !== client_secret) throw new InvalidClientError();
    } else {
      throw new InvalidClientError();
    }
    const grant = await codes.take(code);
    if (challengeOf(code_verifier) !== grant.code_challenge) {
      return answer(response, 400, 'invalid_grant');
    }
    return response.json(await issue(grant));
  });
}

