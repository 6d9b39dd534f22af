import { mcpAuthRouter } from '@modelcontextprotocol/sdk/server/auth/router.js';
import express from 'express';

/** The router of the SDK in an Express app, for its metadata: the rest of it is the owner's to write. */
const { port } = JSON.parse(process.argv[2]);
const issuer = `http://localhost:${port}`;
const app = express();
app.disable('x-powered-by');
app.use(
  mcpAuthRouter({
    provider: { clientsStore: { getClient: () => undefined, registerClient: (client) => client } },
    issuerUrl: new URL(issuer),
    resourceServerUrl: new URL(`${issuer}/mcp`),
    scopesSupported: ['mcp:read', 'mcp:write', 'offline_access'],
  }),
);
app.listen(port, '127.0.0.1', () => console.log('{}'));
