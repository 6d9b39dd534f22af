import { answer } from './answer.js';
import { challengeOf, codes, issue } from './store.js';
import { KNOWN_CLIENT_ID, KNOWN_CLIENT_SECRET } from './settings.js';
import { timingSafeCompare } from './timing-safe-compare.js';

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
    const { client_id, client_secret, code, code_verifier } = request.body;
    if (!timingSafeCompare(client_id, KNOWN_CLIENT_ID)) return answer(response, 401, 'invalid_client');
    if (client_secret && !timingSafeCompare(client_secret, KNOWN_CLIENT_SECRET)) {
      return answer(response, 401, 'invalid_client');
    }
    const grant = await codes.take(code);
    if (challengeOf(code_verifier) !== grant.code_challenge) {
      return answer(response, 400, 'invalid_grant');
    }
    return response.json(await issue(grant));
  });
}

