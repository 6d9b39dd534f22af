import { oauthProvider } from '@better-auth/oauth-provider';
import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { toNodeHandler } from 'better-auth/node';
import { jwt } from 'better-auth/plugins';
import { createServer } from 'node:http';
import { SqliteDialect } from 'kysely';
import Database from 'libsql';
import { challenging } from './challenging.mjs';

/**
 * better-auth with its OAuth provider, where everybody may register a public client and one is
 * registered beforehand, next to an MCP endpoint. A second argument closes the registration.
 */
const port = Number(process.argv[2]);
const open = process.argv[3] !== 'closed';
const origin = `http://localhost:${port}`;
const scopes = ['mcp:read', 'mcp:write'];

const options = {
  baseURL: origin,
  basePath: '/auth',
  secret: 'a secret of a test, as long as it has to be',
  database: { dialect: new SqliteDialect({ database: new Database(':memory:') }), type: 'sqlite' },
  emailAndPassword: { enabled: true },
  rateLimit: { enabled: false },
  telemetry: { enabled: false },
  logger: { level: 'error' },
  plugins: [
    jwt({ jwt: { issuer: origin } }),
    oauthProvider({
      loginPage: '/login',
      consentPage: '/consent',
      scopes: [...scopes, 'offline_access'],
      resources: [`${origin}/mcp`],
      enforcePerClientResources: false,
      clientPrivileges: () => true,
      allowDynamicClientRegistration: open,
      allowUnauthenticatedClientRegistration: open,
      silenceWarnings: { oauthAuthServerConfig: true, openidConfig: true },
    }),
  ],
};
const auth = betterAuth(options);
await (await getMigrations(options)).runMigrations();

const { headers } = await auth.api.signUpEmail({
  body: { email: 'demo@app.example', password: 'a password of a test', name: 'demo' },
  returnHeaders: true,
});
const cookie = headers.getSetCookie().map((line) => line.split(';')[0]);
const { client_id } = await auth.api.adminCreateOAuthClient({
  headers: new Headers({ cookie: cookie.join('; ') }),
  body: {
    redirect_uris: ['https://app.example/callback'],
    token_endpoint_auth_method: 'none',
    type: 'native',
  },
});

const server = createServer(challenging(origin, scopes, toNodeHandler(auth)));
server.listen(port, '127.0.0.1', () => console.log(`listening ${client_id}`));
