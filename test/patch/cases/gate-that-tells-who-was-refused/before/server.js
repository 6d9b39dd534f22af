import { answer } from './answer.js';
import { challengeOf, clients, codes, issue } from './store.js';
import { partnersOnly } from './partners-only.js';

export const metadata = (issuer) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  response_types_supported: ['code'],
  code_challenge_methods_supported: ['S256'],
  token_endpoint_auth_methods_supported: ['client_secret_post'],
});

export function routes(app) {
  app.use(partnersOnly);
  app.post('/token', async (request, response) => {
    const { client_id, code, code_verifier } = request.body;
    await clients.remember(client_id);
    const grant = await codes.take(code);
    if (challengeOf(code_verifier) !== grant.code_challenge) {
      return answer(response, 400, 'invalid_grant');
    }
    return response.json(await issue(grant));
  });
}

