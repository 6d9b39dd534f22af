import { oauthProvider } from '@better-auth/oauth-provider';
import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { toNodeHandler } from 'better-auth/node';
import { jwt } from 'better-auth/plugins';
import { createServer } from 'node:http';
import { SqliteDialect } from 'kysely';
import Database from 'libsql';
import { challenging } from './challenging.mjs';

/** better-auth with its OAuth provider, next to an MCP endpoint. `listen` resolves when it does. */
export async function serveBetterAuth(port, registration) {
  const origin = `http://localhost:${port}`;
  const scopes = ['mcp:read', 'mcp:write'];
  const options = {
    baseURL: origin,
    basePath: '/auth',
    secret: 'a secret of a test, as long as it has to be',
    database: {
      dialect: new SqliteDialect({ database: new Database(':memory:') }),
      type: 'sqlite',
    },
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
        silenceWarnings: { oauthAuthServerConfig: true, openidConfig: true },
        ...registration,
      }),
    ],
  };
  const auth = betterAuth(options);
  await (await getMigrations(options)).runMigrations();
  const server = createServer(challenging(origin, scopes, toNodeHandler(auth)));
  const listen = () => new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  return { auth, listen };
}
