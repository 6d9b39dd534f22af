import {
  Client,
  ClientCredentialsProvider,
  PrivateKeyJwtProvider,
  StreamableHTTPClientTransport,
  type OAuthClientProvider,
} from '@modelcontextprotocol/client';
import { exportJWK, generateKeyPair } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptedGrants } from '../../src/auth/accepted.js';
import { newClient } from '../../src/auth/new-client.js';
import { withdrawClient } from '../../src/auth/withdraw-client.js';
import { startServer, type TestServer } from '../start-server.js';

const servesMachines = acceptedGrants().includes('client_credentials');

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

/** A program that was added with these scopes, holding a secret or a key. */
async function program(scope: string, proof: 'secret' | 'key') {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const keys = proof === 'key' ? { keys: [await exportJWK(publicKey)] } : undefined;
  const request = { kind: 'machine', name: 'A program', redirectUris: [], scope, keys };
  const { entry, clientId, secret = '' } = newClient(request);
  await server.store.write([{ add: entry }]);
  const common = { clientId, scope, expectedIssuer: server.issuer };
  const privateJwk = { ...(await exportJWK(privateKey)) };
  const provider =
    proof === 'key'
      ? new PrivateKeyJwtProvider({ ...common, privateKey: privateJwk, algorithm: 'ES256' })
      : new ClientCredentialsProvider({ ...common, clientSecret: secret });
  return { clientId, provider };
}

async function connect(authProvider: OAuthClientProvider): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' });
  const url = new URL(server.resource);
  await client.connect(new StreamableHTTPClientTransport(url, { authProvider }));
  return client;
}

describe.runIf(servesMachines)('a program without a person', () => {
  it.each(['secret', 'key'] as const)('calls a tool as itself: with a %s', async (proof) => {
    const { clientId, provider } = await program('mcp:read', proof);
    const client = await connect(provider);
    const { content } = await client.callTool({ name: 'whoami', arguments: {} });
    expect(JSON.stringify(content)).toContain(clientId);
    await client.close();
  });

  it('gets no more than it was added for', async () => {
    const { provider } = await program('mcp:read', 'secret');
    const client = await connect(provider);
    const writing = client.callTool({ name: 'write_note', arguments: { note: 'x' } });
    await expect(writing).rejects.toThrow();
    expect(await server.store.search('Note')).toEqual([]);
    await client.close();
  });

  it('is out at once when it is removed', async () => {
    const { clientId, provider } = await program('mcp:read', 'secret');
    const client = await connect(provider);
    await withdrawClient(server.store, clientId);
    await expect(client.callTool({ name: 'whoami', arguments: {} })).rejects.toThrow();
    await client.close();
  });
});
