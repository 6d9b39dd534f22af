import { answer } from './answer.js';
import { challengeOf, clients, codes, issue } from './store.js';
import { timingSafeEqual } from 'node:crypto';
import { digest } from './digest.js';

export const metadata = (issuer) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  response_types_supported: ['code'],
  code_challenge_methods_supported: ['S256'],
  token_endpoint_auth_methods_supported: ['client_secret_post'],
});

function secretMatches(client, given) {
  return timingSafeEqual(digest(given), digest(client.clientSecret));
}

export function routes(app) {
  app.post('/token', async (request, response) => {
    const { client_id, client_secret, code, code_verifier } = request.body;
    const client = await clients.find(client_id);
    if (client && secretMatches(client, client_secret)) {
      const grant = await codes.take(code);
      if (challengeOf(code_verifier) !== grant.code_challenge) {
        return answer(response, 400, 'invalid_grant');
      }
      return response.json(await issue(grant));
    }
    return answer(response, 401, 'access_denied');
  });
}

