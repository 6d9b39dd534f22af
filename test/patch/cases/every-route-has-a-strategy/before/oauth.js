import { codes, digest, issue } from './store.js';

const metadata = {
  issuer: 'https://ledger.example',
  authorization_endpoint: 'https://ledger.example/authorize',
  token_endpoint: 'https://ledger.example/token',
  response_types_supported: ['code'],
  code_challenge_methods_supported: ['S256'],
  token_endpoint_auth_methods_supported: ['client_secret_basic'],
};

export const oauth = {
  name: 'oauth',
  register(server) {
    server.route({
      method: 'GET',
      path: '/.well-known/oauth-authorization-server',
      options: { auth: false },
      handler: () => metadata,
    });
    server.route({
      method: 'POST',
      path: '/token',
      handler: async ({ payload }, h) => {
        const kept = await codes.take(payload.code);
        if (kept.client_id !== payload.client_id) return h.response({ error: 'invalid_grant' }).code(400);
        if (digest(payload.code_verifier) !== kept.code_challenge) {
          return h.response({ error: 'invalid_grant' }).code(400);
        }
        return issue(kept);
      },
    });
  },
};
