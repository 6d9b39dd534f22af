import { generateKeyPair, exportJWK } from 'jose';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Provider from 'oidc-provider';
import { storeAdapter } from './store-adapter.mjs';

/**
 * oidc-provider alone on a node:http server, set up for the same grants and the same tokens, on the
 * store of the generated server: SQLite in a file, WAL, synchronous = NORMAL. Both look the client,
 * the refresh token, the grant and the account up at every refresh, keep secrets as digests, let
 * nothing be used twice, and sign with ES256. The generated server alone writes a rotation in one
 * transaction, answers those who ask again within a minute, and says in the token which grant it
 * stands for. This one alone limits nothing and guards no endpoint.
 */
const { port, directory, grants, project } = JSON.parse(process.argv[2]);
const issuer = `http://localhost:${port}`;
const resource = `${issuer}/mcp`;
const CLIENT = { clientId: 'bench', secret: 'a-secret-of-the-benchmark' };

const from = (file) => import(pathToFileURL(join(project, 'modules/src', file)).href);
const { digest } = await from('auth/digest.js');
const { addUser, findUserById } = await from('login/users.js');
const { openStore } = await from('store/open-store.js');
const store = openStore(directory);
const { accountId } = await addUser(store, { name: 'somebody', password: 'a long password' });

const { privateKey } = await generateKeyPair('ES256', { extractable: true });
const jwk = { ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig', kid: 'bench' };
const provider = new Provider(issuer, {
  adapter: storeAdapter(store, digest),
  jwks: { keys: [jwk] },
  cookies: { keys: ['a cookie key of the benchmark'] },
  clientAuthMethods: ['none', 'client_secret_basic', 'client_secret_post', 'private_key_jwt'],
  enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
  clientDefaults: { id_token_signed_response_alg: 'ES256' },
  scopes: ['mcp:read', 'mcp:write', 'offline_access'],
  subjectTypes: ['public'],
  findAccount: async (_ctx, id) =>
    (await findUserById(store, id)) && { accountId: id, claims: () => ({ sub: id }) },
  issueRefreshToken: (_ctx, client) => client.grantTypeAllowed('refresh_token'),
  rotateRefreshToken: true,
  expiresWithSession: () => false,
  features: {
    devInteractions: { enabled: false },
    dPoP: { enabled: false },
    pushedAuthorizationRequests: { enabled: false },
    userinfo: { enabled: false },
    clientCredentials: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => resource,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope: 'mcp:read mcp:write',
        audience: resource,
        accessTokenTTL: 900,
        accessTokenFormat: 'jwt',
        jwt: { sign: { alg: 'ES256' } },
      }),
    },
  },
  routes: { authorization: '/authorize', token: '/token', registration: '/register' },
});

/** In the store, as the clients of a generated server are. */
await provider.Client.adapter.upsert(CLIENT.clientId, {
  client_id: CLIENT.clientId,
  client_secret: CLIENT.secret,
  grant_types: ['authorization_code', 'refresh_token', 'client_credentials'],
  redirect_uris: ['https://app.example/callback'],
  scope: 'mcp:read mcp:write offline_access',
});
const client = await provider.Client.find(CLIENT.clientId);
const refreshTokens = [];
for (let count = 0; count < grants; count += 1) refreshTokens.push(await refreshToken());

createServer(provider.callback()).listen(port, '127.0.0.1', () => {
  console.log(JSON.stringify({ machine: CLIENT, web: CLIENT, refreshTokens, resource }));
});

/** What a person who logged in and consented leaves behind. */
async function refreshToken() {
  const grant = new provider.Grant({ accountId, clientId: client.clientId });
  grant.addOIDCScope('offline_access');
  grant.addResourceScope(resource, 'mcp:read mcp:write');
  const token = new provider.RefreshToken({
    accountId,
    client,
    grantId: await grant.save(),
    gty: 'authorization_code',
    resource,
    rotations: 0,
    scope: 'offline_access mcp:read mcp:write',
  });
  return token.save();
}
