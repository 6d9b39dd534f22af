import { createSecretKey, randomUUID } from 'node:crypto';
import {
  exportJWK,
  exportSPKI,
  generateKeyPair,
  importJWK,
  SignJWT,
  UnsecuredJWT,
  type CryptoKey,
  type JWK,
  type JWTPayload,
} from 'jose';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { acceptedMethods } from '../src/auth/accepted.js';
import { StoreAdapter } from '../src/auth/adapter.js';
import { RefreshRotation } from '../src/auth/refresh-rotation.js';
import { assertionBody, makeClient, type Answer, type OAuthClient } from './oauth-client.js';
import { startServer, type TestServer } from './start-server.js';

/** Asked for with every assertion: what comes after the proof does not matter here. */
const REQUEST = { grant_type: 'refresh_token', refresh_token: 'unknown' };

describe.runIf(acceptedMethods().includes('private_key_jwt'))('a client assertion', () => {
  let server: TestServer;
  let client: OAuthClient;
  beforeAll(async () => {
    server = await startServer();
    client = await makeClient(server, 'private_key_jwt');
  });
  afterAll(() => server.stop());

  const send = (assertion: string, more: Record<string, string> = {}) =>
    client.token(REQUEST, { body: { ...assertionBody(assertion), ...more } });

  /** The proof was good: what is refused is the token, or the grant for a machine. */
  const isProved = ({ body }: Answer) =>
    body['error'] === 'invalid_grant' ||
    body['error'] === 'unauthorized_client' ||
    body['error'] === 'unsupported_grant_type';

  async function expectRefused(assertion: string, more?: Record<string, string>): Promise<void> {
    const { status, body } = await send(assertion, more);
    expect([status, body['error']]).toEqual([401, 'invalid_client']);
  }

  const now = () => Math.floor(Date.now() / 1000);
  const claims = () => ({
    ...{ iss: client.clientId, sub: client.clientId, aud: server.issuer },
    ...{ iat: now(), exp: now() + 60, jti: randomUUID() },
  });

  it('for the issuer is enough, without client_id and with any "typ"', async () => {
    expect(isProved(await send(await client.assertion()))).toBe(true);
    expect(isProved(await send(await client.assertion({}, { typ: 'JWT', kid: 'test' })))).toBe(
      true,
    );
    const named = { client_id: client.clientId };
    expect(isProved(await send(await client.assertion(), named))).toBe(true);
  });

  it('can be signed with RSA', async () => {
    const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
    const jwks = { keys: [{ ...(await exportJWK(publicKey)), use: 'sig' }] };
    const other = await makeClient(server, 'private_key_jwt', { jwks });
    const names = { iss: other.clientId, sub: other.clientId };
    const signed = new SignJWT({ ...claims(), ...names }).setProtectedHeader({ alg: 'RS256' });
    expect(isProved(await send(await signed.sign(privateKey)))).toBe(true);
  });

  it.each([
    ['the token endpoint', (issuer: string) => `${issuer}/token`],
    ['the issuer and another', (issuer: string) => [issuer, 'https://other.example']],
    ['the issuer with a slash', (issuer: string) => `${issuer}/`],
    ['somebody else', () => 'https://other.example'],
    ['nobody', () => undefined],
  ])('for %s is refused', async (_name, aud) => {
    await expectRefused(await client.assertion({ aud: aud(server.issuer) } as JWTPayload));
  });

  it('that is not signed is refused', async () => {
    await expectRefused(new UnsecuredJWT(claims()).encode());
  });

  it('signed with the public key as a secret is refused', async () => {
    const entry = await server.store.read({ kind: 'Client', key: client.clientId });
    const { keys } = entry?.value['jwks'] as { keys: [JWK] };
    const pem = await exportSPKI((await importJWK(keys[0], 'ES256')) as CryptoKey);
    for (const secret of [JSON.stringify(keys[0]), pem]) {
      const signed = new SignJWT(claims()).setProtectedHeader({ alg: 'HS256', kid: 'test' });
      await expectRefused(await signed.sign(createSecretKey(Buffer.from(secret))));
    }
  });

  it('signed with a key of somebody else is refused, wherever it says the key is', async () => {
    const other = await makeClient(server, 'private_key_jwt');
    const stolen = { iss: client.clientId, sub: client.clientId };
    await expectRefused(await other.assertion(stolen));
    await expectRefused(await other.assertion(stolen, { kid: 'test' }));
    const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
    const header = { alg: 'ES256', jwk: await exportJWK(publicKey) };
    const signed = new SignJWT(claims()).setProtectedHeader(header);
    await expectRefused(await signed.sign(privateKey));
  });

  it.each([
    ['an unknown kid', {}, { kid: 'unknown' }],
    ['another issuer', { iss: 'somebody' }, {}],
    ['no issuer', { iss: undefined }, {}],
    ['an end that is past', { exp: 1 }, {}],
    ['no end', { exp: undefined }, {}],
    ['an end that is far off', { exp: Math.floor(Date.now() / 1000) + 2 * 60 * 60 }, {}],
    ['an end that is no time', { exp: 1e300 }, {}],
    ['a start that is to come', { nbf: 9_999_999_999 }, {}],
    ['no jti', { jti: undefined }, {}],
    ['a critical header nobody knows', {}, { crit: ['x'], x: 1 }],
  ])('with %s is refused', async (_name, changes, header) => {
    await expectRefused(await client.assertion(changes as JWTPayload, header));
  });

  it('works once', async () => {
    const assertion = await client.assertion();
    expect(isProved(await send(assertion))).toBe(true);
    await expectRefused(assertion);
  });

  it('works once, also when the clock is set back and shows its time again', async () => {
    const elsewhere = await startServer();
    onTestFinished(() => elsewhere.stop());
    const app = await makeClient(elsewhere, 'private_key_jwt');
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    const start = Date.now();
    const assertion = await app.assertion();
    const use = () => app.token(REQUEST, { body: assertionBody(assertion) });
    expect(isProved(await use())).toBe(true);
    vi.setSystemTime(start + 60 * 60_000);
    await elsewhere.store.sweep();
    vi.setSystemTime(start);
    expect((await use()).status).toBe(401);
    expect(isProved(await app.token(REQUEST))).toBe(true);
  });

  it('works once, also when it comes ten times at the same time', async () => {
    const assertion = await client.assertion();
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(assertion)));
    expect(answers.filter(isProved)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(9);
  });

  it('works once, also where two find that it was not used before', async () => {
    const { store } = server;
    const rotation = new RefreshRotation({ store, secrets: [], graceSeconds: 0 });
    const adapter = new StoreAdapter('ReplayDetection', { store, rotation });
    await adapter.upsert('an assertion', { iss: client.clientId }, 60);
    const again = adapter.upsert('an assertion', { iss: client.clientId }, 60);
    await expect(again).rejects.toThrow('invalid_client');
  });

  it.each(['urn:ietf:params:oauth:client-assertion-type:saml2-bearer', '', 'x'])(
    'of another type is refused: %j',
    async (type) => {
      await expectRefused(await client.assertion(), { client_assertion_type: type });
    },
  );

  it('that is none is refused', async () => {
    await expectRefused('not.a.token', { client_id: client.clientId });
  });

  it('names the client that client_id names', async () => {
    const { status, body } = await send(await client.assertion(), { client_id: 'another' });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body['error']).toMatch(/^invalid_(request|client)$/);
  });
});
