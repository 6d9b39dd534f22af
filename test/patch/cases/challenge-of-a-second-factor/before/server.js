import { answer } from './answer.js';
import { codes, factors, issue } from './store.js';

export function metadata(issuer) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    response_types_supported: ['code'],
    token_endpoint_auth_methods_supported: ['client_secret_post'],
  };
}

export function routes(app) {
  app.post('/token', async (request, response) => {
    const { client_id, code } = request.body;
    const grant = await codes.take(code);
    const challenge = await factors.answeredFor(grant.id);
    if (challenge.clientId !== client_id) return answer(response, 400, 'invalid_grant');
    return response.json(await issue(grant));
  });
}
