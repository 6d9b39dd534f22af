import { createServer } from 'node:http';
import Provider from 'oidc-provider';
import { challenging } from './challenging.mjs';

/** oidc-provider as it comes, with registration and revocation on, next to an MCP endpoint. */
const port = Number(process.argv[2]);
const origin = `http://localhost:${port}`;
const provider = new Provider(origin, {
  features: { registration: { enabled: true }, revocation: { enabled: true } },
});
const server = createServer(challenging(origin, ['openid'], provider.callback()));
server.listen(port, '127.0.0.1', () => console.log('listening'));
