import { oauthProvider } from '@better-auth/oauth-provider';
import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { toNodeHandler } from 'better-auth/node';
import { jwt } from 'better-auth/plugins';
import { createHash, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { SqliteDialect } from 'kysely';
import { openDatabase } from './database.mjs';

/**
 * better-auth with its OAuth provider, set up for the same grants and the same tokens: ES256, rotation,
 * digests of tokens, SQLite in a file as durable as that of the others.
 */
const { port, directory, grants } = JSON.parse(process.argv[2]);
const issuer = `http://localhost:${port}`;
const resource = `${issuer}/mcp`;
const REDIRECT_URI = 'https://app.example/callback';
const SCOPE = 'mcp:read mcp:write';

const options = {
  baseURL: issuer,
  basePath: '/auth',
  secret: randomBytes(32).toString('hex'),
  database: {
    dialect: new SqliteDialect({ database: openDatabase(directory) }),
    type: 'sqlite',
    transaction: true,
  },
  emailAndPassword: { enabled: true },
  // The other servers have none at these endpoints, either.
  rateLimit: { enabled: false },
  telemetry: { enabled: false },
  logger: { level: 'error' },
  plugins: [
    jwt({ jwks: { keyPairConfig: { alg: 'ES256' } }, jwt: { issuer } }),
    oauthProvider({
      loginPage: '/login',
      consentPage: '/consent',
      scopes: ['mcp:read', 'mcp:write', 'offline_access'],
      resources: [resource],
      enforcePerClientResources: false,
      clientPrivileges: () => true,
      grantTypes: ['authorization_code', 'refresh_token', 'client_credentials'],
      accessTokenExpiresIn: 900,
      m2mAccessTokenExpiresIn: 900,
      silenceWarnings: { oauthAuthServerConfig: true, openidConfig: true },
    }),
  ],
};
const auth = betterAuth(options);
await (await getMigrations(options)).runMigrations();

const { headers: signedUp } = await auth.api.signUpEmail({
  body: { email: 'demo@app.example', password: 'a password of the benchmark', name: 'demo' },
  returnHeaders: true,
});
const cookie = signedUp
  .getSetCookie()
  .map((line) => line.split(';')[0])
  .join('; ');
const machine = await createClient(['client_credentials']);
const web = await createClient(['authorization_code', 'refresh_token']);

createServer(toNodeHandler(auth)).listen(port, '127.0.0.1', async () => {
  const refreshTokens = [];
  for (let count = 0; count < grants; count += 1) refreshTokens.push(await refreshToken());
  console.log(JSON.stringify({ machine, web, refreshTokens, resource }));
});

async function createClient(grantTypes) {
  const { client_id: clientId, client_secret: secret } = await auth.api.adminCreateOAuthClient({
    headers: new Headers({ cookie }),
    body: {
      grant_types: grantTypes,
      redirect_uris: [REDIRECT_URI],
      scope: `${SCOPE} offline_access`,
      token_endpoint_auth_method: 'client_secret_basic',
      skip_consent: true,
      ...(grantTypes.includes('client_credentials') && {
        client_credentials_scopes: SCOPE.split(' '),
      }),
    },
  });
  return { clientId, secret };
}

/** A code and its tokens, as somebody who is logged in gets them. */
async function refreshToken() {
  const verifier = randomBytes(32).toString('base64url');
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: web.clientId,
    redirect_uri: REDIRECT_URI,
    scope: `${SCOPE} offline_access`,
    state: randomBytes(16).toString('hex'),
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    resource,
  });
  const url = `${issuer}/auth/oauth2/authorize?${query}`;
  const answer = await fetch(url, { headers: { cookie }, redirect: 'manual' });
  const left = new URL(answer.headers.get('location') ?? (await answer.json()).url);
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    code: left.searchParams.get('code'),
    redirect_uri: REDIRECT_URI,
    code_verifier: verifier,
    resource,
  });
  const authorization = `Basic ${btoa(`${web.clientId}:${web.secret}`)}`;
  const token = await fetch(`${issuer}/auth/oauth2/token`, {
    method: 'POST',
    headers: { authorization },
    body,
  });
  return (await token.json()).refresh_token;
}
