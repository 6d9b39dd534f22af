import { createPrivateKeyJwtAuth } from '@modelcontextprotocol/client';
import { exportJWK, generateKeyPair } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptedGrants, methodsOf } from '../../src/auth/accepted.js';
import { clientTypes, registrationWays, type AuthMethod } from '../../src/auth/client-types.js';
import { storedSecret } from '../../src/auth/stored-secret.js';
import { startServer, type TestServer } from '../start-server.js';
import { storeClient } from '../store-client.js';
import { App } from './app.js';
import { MemoryProvider } from './memory-provider.js';

const CALLBACK = 'http://127.0.0.1:5599/callback';
const SECRET = 'the-secret-of-an-app';

const servesPeople = acceptedGrants().includes('authorization_code');
const registersItself =
  servesPeople &&
  registrationWays.dynamic &&
  methodsOf('dynamic').some((method) => method !== 'private_key_jwt');
const methods = new Set(
  clientTypes
    .filter(({ grants }) => grants.includes('authorization_code'))
    .flatMap((type) => type.methods),
);

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

/** What a client with this method knows that the owner of the server has added. */
async function added(method: AuthMethod): Promise<MemoryProvider> {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const keyed = method === 'private_key_jwt';
  const secretive = method.startsWith('client_secret');
  const { clientId } = await storeClient(server.store, {
    redirect_uris: [CALLBACK],
    application_type: 'native',
    token_endpoint_auth_method: method,
    ...(secretive && { client_secret: storedSecret(SECRET) }),
    ...(keyed && { jwks: { keys: [await exportJWK(publicKey)] } }),
  });
  const secret = secretive && { client_secret: SECRET };
  const known = {
    issuer: server.issuer,
    client_id: clientId,
    token_endpoint_auth_method: method,
    ...secret,
  };
  const provider = new MemoryProvider(CALLBACK, known);
  if (!keyed) return provider;
  const key = { ...(await exportJWK(privateKey)) };
  const names = { issuer: clientId, subject: clientId };
  const sign = createPrivateKeyJwtAuth({ ...names, privateKey: key, alg: 'ES256' });
  return Object.assign(provider, { addClientAuthentication: sign });
}

describe.runIf(registersItself)('an app that knows nothing but the URL', () => {
  it.each(['legacy', { pin: '2026-07-28' }] as const)(
    'registers, is allowed in by a person and calls a tool: %j',
    async (mode) => {
      const provider = new MemoryProvider(CALLBACK);
      const app = new App({ server, provider, mode });
      await app.connect();
      expect(await app.call('whoami')).toContain(provider.clientInformation()?.client_id);
      expect(app.asked).toBe(1);
      await app.close();
    },
  );
});

describe.runIf(servesPeople)('an app the owner has added', () => {
  it.each([...methods])('connects and calls a tool: %s', async (method) => {
    const app = new App({ server, provider: await added(method) });
    await app.connect();
    expect(await app.call('whoami')).toContain('mcp:read');
    await app.close();
  });
});

describe.runIf(servesPeople)('an app that is connected', () => {
  async function connected() {
    const [method = 'none'] = methods;
    const provider = await added(method);
    const app = new App({ server, provider });
    await app.connect();
    return { app, provider };
  }

  it('asks for no more than it needs, and for the rest when a tool needs it', async () => {
    const { app, provider } = await connected();
    expect(provider.tokens()?.scope?.split(' ')).not.toContain('mcp:write');
    expect(await app.call('write_note', { note: 'hello' })).toContain('is written');
    expect(app.asked).toBe(2);
    expect(provider.tokens()?.scope?.split(' ')).toContain('mcp:write');
    await app.close();
  });

  it('renews its token without the person', async () => {
    const { app, provider } = await connected();
    const first = provider.tokens();
    provider.spoilAccessToken();
    expect(await app.call('whoami')).toContain('mcp:read');
    expect(app.asked).toBe(1);
    expect(provider.tokens()?.refresh_token).not.toBe(first?.refresh_token);
    await app.close();
  });

  it('is out at once when its grant is withdrawn', async () => {
    const { app } = await connected();
    const grants = await server.store.search('Grant');
    await server.store.write(grants.map(({ key }) => ({ removeGrant: key })));
    await app.call('whoami');
    expect(app.asked).toBe(2);
    await app.close();
  });
});
