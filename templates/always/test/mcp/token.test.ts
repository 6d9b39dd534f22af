import {
  exportSPKI,
  generateKeyPair,
  importJWK,
  SignJWT,
  UnsecuredJWT,
  type CryptoKey,
} from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callWith } from './call.js';
import {
  CLIENT,
  GRANT,
  startResourceServer,
  USER,
  type ResourceServer,
} from './resource-server.js';

let server: ResourceServer;
beforeAll(async () => {
  server = await startResourceServer();
});
afterAll(() => server.stop());

const now = () => Math.floor(Date.now() / 1000);
const statusFor = async (token: string) => (await callWith(server, token)).status;

/** The claims of a token this server would accept. */
async function goodClaims() {
  const [, payload = ''] = (await server.token()).split('.');
  return JSON.parse(Buffer.from(payload, 'base64url').toString());
}

describe('the claims of a token', () => {
  it.each([
    ['the issuer', { iss: 'https://evil.example' }],
    ['the issuer with a slash', () => ({ iss: `${server.issuer}/` })],
    ['the audience', { aud: 'https://other.example/mcp' }],
    ['the issuer as audience', () => ({ aud: server.issuer })],
    ['a path beside ours as audience', () => ({ aud: `${server.resource}2` })],
    ['a path below ours as audience', () => ({ aud: `${server.resource}/x` })],
    [
      'an audience that is ours once dots are taken out',
      () => ({ aud: `${server.issuer}/x/../mcp` }),
    ],
    ['two audiences', () => ({ aud: [server.resource, 'https://other.example/mcp'] })],
    ['no audience', { aud: undefined }],
    ['an end in the past', () => ({ exp: now() - 61 })],
    ['no end', { exp: undefined }],
    ['a start in the future', () => ({ nbf: now() + 120 })],
    ['no subject', { sub: undefined }],
    ['no client', { client_id: undefined }],
    ['no identifier', { jti: undefined }],
    ['a key it is bound to', { cnf: { jkt: 'x' } }],
    ['a scope that is no text', { scope: ['mcp:read'] }],
    ['a grant that does not exist', { grant_id: 'gone' }],
    ['no grant, and a client that does not exist', { grant_id: undefined }],
  ])('are refused for %s', async (_case, claims) => {
    const changed = typeof claims === 'function' ? claims() : claims;
    expect(await statusFor(await server.token(changed as Record<string, unknown>))).toBe(401);
  });

  it('may have been made on a clock that is a little ahead', async () => {
    expect(await statusFor(await server.token({ iat: now() + 20, nbf: now() + 20 }))).toBe(200);
  });
});

describe('the type of a token', () => {
  // ID tokens and client assertions are JWTs, proofs of possession are signed by their holders.
  it.each(['JWT', 'dpop+jwt', 'oauth-id-jag+jwt', 'logout+jwt', undefined])(
    'is refused when it is %s',
    async (typ) => expect(await statusFor(await server.token({}, { typ }))).toBe(401),
  );

  it('may be written in full', async () => {
    expect(await statusFor(await server.token({}, { typ: 'application/at+jwt' }))).toBe(200);
  });
});

describe('the signature of a token', () => {
  it('is not optional', async () => {
    expect(await statusFor(new UnsecuredJWT(await goodClaims()).encode())).toBe(401);
    const [header, payload] = (await server.token()).split('.');
    expect(await statusFor(`${header}.${payload}.`)).toBe(401);
  });

  it('is not one made with the public key as a secret', async () => {
    const publicKey = await importJWK(server.publicKey, 'ES256', { extractable: true });
    const secrets = [
      JSON.stringify(server.publicKey),
      await exportSPKI(publicKey as CryptoKey),
      (await exportSPKI(publicKey as CryptoKey)).trim(),
    ];
    for (const secret of secrets) {
      const forged = await new SignJWT(await goodClaims())
        .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: 'key-1' })
        .sign(new TextEncoder().encode(secret));
      expect(await statusFor(forged)).toBe(401);
    }
  });

  it.each(['jwk', 'jku', 'x5u', 'x5c'])('is not one by a key it names itself: %s', async (name) => {
    const { publicKey, privateKey } = await generateKeyPair('ES256');
    const own = { kty: 'EC', ...(await crypto.subtle.exportKey('jwk', publicKey)) };
    const values = {
      jwk: own,
      jku: 'https://evil.example/',
      x5u: 'https://evil.example/',
      x5c: ['x'],
    };
    const forged = await new SignJWT(await goodClaims())
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', [name]: values[name as 'jwk'] })
      .sign(privateKey);
    expect(await statusFor(forged)).toBe(401);
  });

  it('is refused with critical headers nobody here understands', async () => {
    const [, payload, signature] = (await server.token()).split('.');
    const header = { alg: 'ES256', typ: 'at+jwt', crit: ['x'], x: 1 };
    const encoded = Buffer.from(JSON.stringify(header)).toString('base64url');
    expect(await statusFor(`${encoded}.${payload}.${signature}`)).toBe(401);
  });
});

describe('what a token stands for', () => {
  it('is looked up on every request: a withdrawn grant ends it at once', async () => {
    const token = await server.token({ grant_id: 'second' });
    await server.store.write([{ add: { kind: 'Grant', key: 'second', value: {} } }]);
    expect(await statusFor(token)).toBe(200);
    await server.store.write([{ removeGrant: 'second' }]);
    expect(await statusFor(token)).toBe(401);
  });

  it('is the client itself when no person is behind it', async () => {
    const token = await server.token({ sub: 'robot', client_id: 'robot', grant_id: undefined });
    await server.store.write([{ add: { kind: 'Client', key: 'robot', value: {} } }]);
    expect(await statusFor(token)).toBe(200);
    await server.store.write([{ remove: { kind: 'Client', key: 'robot' } }]);
    expect(await statusFor(token)).toBe(401);
  });

  it('is what a tool is told', async () => {
    const body = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'whoami' } };
    const answer = await (await callWith(server, await server.token(), body)).text();
    for (const part of [USER, CLIENT, 'mcp:read']) expect(answer).toContain(part);
    expect(answer).not.toContain(GRANT);
  });
});
