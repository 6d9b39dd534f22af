import { createServer } from 'node:http';
import * as clients from './clients.js';
import { codes, digest, issue, read, send } from './store.js';

const metadata = {
  issuer: 'https://garden.example',
  authorization_endpoint: 'https://garden.example/authorize',
  token_endpoint: 'https://garden.example/token',
  response_types_supported: ['code'],
  code_challenge_methods_supported: ['S256'],
  token_endpoint_auth_methods_supported: ['client_secret_post'],
};

async function token(req, res) {
  const form = await read(req);
  const client = clients.authorized(req, form);
  if (!client) return send(res, 401, { error: 'invalid_client' });
  const kept = codes.take(form.get('code'));
  if (kept.client_id !== client.client_id || digest(form.get('code_verifier')) !== kept.code_challenge) {
    return send(res, 400, { error: 'invalid_grant' });
  }
  return send(res, 200, issue(kept));
}

createServer((req, res) => {
  if (req.url === '/.well-known/oauth-authorization-server') return send(res, 200, metadata);
  if (req.url === '/token') return token(req, res);
  return send(res, 404, {});
}).listen(3000);
