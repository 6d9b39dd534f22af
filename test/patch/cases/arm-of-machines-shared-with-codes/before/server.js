import { answer } from './answer.js';
import { challengeOf, clients, codes, issue } from './store.js';

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
    const { grant_type, client_id, client_secret } = request.body;
    const client = await clients.find(client_id);
    switch (grant_type) {
      case 'authorization_code':
      case 'client_credentials':
        if (client.client_secret !== client_secret) return answer(response, 401, 'invalid_client');
        return redeem(request, response);
      default:
        return answer(response, 400, 'unsupported_grant_type');
    }
  });
}

async function redeem({ body: { code, code_verifier } }, response) {
  const grant = await codes.take(code);
  if (challengeOf(code_verifier) !== grant.code_challenge) {
    return answer(response, 400, 'invalid_grant');
  }
  return response.json(await issue(grant));
}

