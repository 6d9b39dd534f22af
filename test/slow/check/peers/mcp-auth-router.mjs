import { DemoInMemoryAuthProvider } from '@modelcontextprotocol/sdk/examples/server/demoInMemoryOAuthProvider.js';
import { requireBearerAuth } from '@modelcontextprotocol/sdk/server/auth/middleware/bearerAuth.js';
import {
  getOAuthProtectedResourceMetadataUrl,
  mcpAuthRouter,
} from '@modelcontextprotocol/sdk/server/auth/router.js';
import express from 'express';

/** The router of MCP SDK 1 with the provider of its own examples, next to an MCP endpoint. */
const port = Number(process.argv[2]);
const origin = `http://localhost:${port}`;
const provider = new DemoInMemoryAuthProvider();
const resourceServerUrl = new URL(`${origin}/mcp`);
const resourceMetadataUrl = getOAuthProtectedResourceMetadataUrl(resourceServerUrl);
/** The default is 20 registrations an hour: a check asks for more. */
const rateLimit = false;

const app = express();
app.use(
  mcpAuthRouter({
    provider,
    issuerUrl: new URL(origin),
    resourceServerUrl,
    scopesSupported: ['mcp:tools'],
    authorizationOptions: { rateLimit },
    clientRegistrationOptions: { rateLimit },
    tokenOptions: { rateLimit },
    revocationOptions: { rateLimit },
  }),
);
app.all(
  '/mcp',
  requireBearerAuth({ verifier: provider, resourceMetadataUrl }),
  (_request, response) => response.json({}),
);
app.listen(port, '127.0.0.1', () => console.log('listening'));
