import { compare, find, issue, take } from './codes.js';

export function routes(app) {
  app.post('/token', async (req, res) => {
    const client = await find(req.body.client_id);
    const method = client.token_endpoint_auth_method;
    if (method !== 'none') demandSecret(client, req.body);
    const kept = await take(req.body.code);
    if (!compare(req.body.code_verifier, kept.code_challenge)) throw new Error('invalid_grant');
    return res.json(await issue(kept));
  });
}

function demandSecret(client, body) {
  if (!body.client_secret || client.client_secret !== body.client_secret) {
    throw new Error('invalid_client');
  }
}
