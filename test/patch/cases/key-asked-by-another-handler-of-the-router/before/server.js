import { answer } from './answer.js';
import { challengeOf, codes, issue } from './store.js';
import { verifySigned } from './signed.js';

export const metadata = (issuer) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  response_types_supported: ['code'],
  code_challenge_methods_supported: ['S256'],
  token_endpoint_auth_methods_supported: ['client_secret_post'],
});

export function routes(app) {
  app.post('/authorize', async (request, response) => {
    const { api_key } = request.body;
    if (!api_key || api_key !== process.env.OWNER_KEY) return answer(response, 401, 'access_denied');
    return response.redirect(await codes.make(request.body));
  });

  app.post('/token', async (request, response) => {
    const { client_id, code, code_verifier } = request.body;
    if (!verifySigned(code, process.env.CODES_KEY)) return answer(response, 400, 'invalid_grant');
    const grant = await codes.take(code, client_id);
    if (challengeOf(code_verifier) !== grant.code_challenge) {
      return answer(response, 400, 'invalid_grant');
    }
    return response.json(await issue(grant));
  });
}

