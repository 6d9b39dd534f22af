import { core } from './core.js';

const TOKEN_PATH = '/oauth/token';
const REVOKE_PATH = '/oauth/revoke';

export const apis = [
  { path: TOKEN_PATH, handler: handleRequest },
  { path: REVOKE_PATH, handler: handleRequest },
];

async function handleRequest(id: string, input) {
  if (id === TOKEN_PATH) return exchange(input);
  return revokeToken(input.token, input.clientId, input.clientSecret);
}

async function exchange(input) {
  return core.post('/recipe/oauth/token', {
    header: input.headers.get('authorization'),
    body: input.body,
  });
}

async function revokeToken(token: string, clientId: string, clientSecret?: string) {
  const client = await core.get('/recipe/oauth/clients', { clientId });
  if (client.tokenEndpointAuthMethod === 'none') {
    return core.post('/recipe/oauth/revoke', { token, clientId });
  }
  return core.post('/recipe/oauth/revoke', { token, clientId, clientSecret });
}
