import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digest } from '../src/auth/digest.js';
import { callWith } from './mcp/call.js';
import {
  makeClient,
  peoplesMethods,
  tokensOf,
  VERIFIER,
  type Answer,
  type OAuthClient,
} from './oauth-client.js';
import { startServer, type TestServer } from './start-server.js';

/** The challenge of VERIFIER (RFC 7636 appendix B). */
const CHALLENGE = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

function expectRefused({ status, body }: Answer, error: string): void {
  expect([status, body['error']]).toEqual([400, error]);
  expect(body).not.toHaveProperty('access_token');
}

/** Whether the MCP server lets this token in. */
async function works(token: string): Promise<boolean> {
  return (await callWith({ port: server.config.port }, token)).status === 200;
}

// There has to be one to skip, where only machines are served.
const methods = peoplesMethods.length > 0 ? peoplesMethods : (['none'] as const);

describe.runIf(peoplesMethods.length > 0).each(methods)('a code of a client with %s', (method) => {
  let client: OAuthClient;
  beforeAll(async () => {
    client = await makeClient(server, method);
  });

  it('is long, random, and gets tokens that say what they are', async () => {
    const codes = [await client.code(), await client.code()];
    for (const code of codes) expect(code).toMatch(/^[\w-]{22,}$/);
    expect(codes[0]).not.toBe(codes[1]);
    const { status, headers, body } = await client.exchange(codes[0] ?? '');
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(body).toMatchObject({ token_type: 'Bearer', scope: 'mcp:read' });
    expect(body['expires_in']).toBeLessThanOrEqual(900);
  });

  it('is redeemed once, also when it comes twenty times at the same time', async () => {
    const code = await client.code();
    const answers = await Promise.all(Array.from({ length: 20 }, () => client.exchange(code)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const answer of answers.filter(({ status }) => status !== 200)) {
      expectRefused(answer, 'invalid_grant');
    }
  });

  it('that comes again ends what it got', async () => {
    const code = await client.code();
    const { access, refresh } = tokensOf(await client.exchange(code));
    expect(await works(access)).toBe(true);
    expectRefused(await client.exchange(code), 'invalid_grant');
    expect(await works(access)).toBe(false);
    expectRefused(await client.refresh(refresh), 'invalid_grant');
  });

  it('that comes again without its proof ends nothing', async () => {
    const code = await client.code();
    const { access, refresh } = tokensOf(await client.exchange(code));
    const other = await makeClient(server, method);
    expectRefused(await client.exchange(code, { code_verifier: 'x'.repeat(43) }), 'invalid_grant');
    expectRefused(
      await client.exchange(code, { redirect_uri: 'https://x.example' }),
      'invalid_grant',
    );
    expectRefused(await other.exchange(code), 'invalid_grant');
    expect((await client.exchange(code, { code_verifier: '' })).status).toBe(400);
    expect(await works(access)).toBe(true);
    expect((await client.refresh(refresh)).status).toBe(200);
  });

  it.each([
    ['no verifier', ''],
    ['another verifier', 'x'.repeat(43)],
    ['the challenge as verifier', CHALLENGE],
    ['a short verifier', VERIFIER.slice(0, 42)],
    ['a long verifier', VERIFIER.repeat(4).slice(0, 129)],
  ])('needs its verifier: %s', async (_name, code_verifier) => {
    const code = await client.code();
    const { status, body } = await client.exchange(code, { code_verifier });
    expect(status).toBe(400);
    expect(body['error']).toMatch(/^invalid_(grant|request)$/);
    // A wrong guess does not burn it.
    expect((await client.exchange(code)).status).toBe(200);
  });

  it.each([
    ['of another site', 'https://evil.example/callback'],
    ['with a slash more', 'https://app.example/callback/'],
    ['with a port more', 'https://app.example:443/callback'],
  ])('goes with its redirect URI: one %s is refused', async (_name, redirect_uri) => {
    const code = await client.code();
    expectRefused(await client.exchange(code, { redirect_uri }), 'invalid_grant');
    // OAuth 2.1 §10.2: clients of 2.1 leave it out.
    expect((await client.exchange(code, { redirect_uri: '' })).status).toBe(200);
  });

  it('is worth nothing to another client', async () => {
    const code = await client.code();
    for (const other of peoplesMethods) {
      expectRefused(await (await makeClient(server, other)).exchange(code), 'invalid_grant');
    }
    expect((await client.exchange(code)).status).toBe(200);
  });

  it('is worth nothing after a minute', async () => {
    const code = await client.code();
    const entry = await server.store.read({ kind: 'AuthorizationCode', key: digest(code) });
    const now = Math.floor(Date.now() / 1000);
    if (!entry) throw new Error('the code is not kept as its digest');
    expect(entry.expiresAt).toBeLessThanOrEqual(now + 60);
    await server.store.write([{ put: { ...entry, expiresAt: now - 1 } }]);
    expectRefused(await client.exchange(code), 'invalid_grant');
  });

  it('is for the resource that was asked for', async () => {
    const code = await client.code({ resource: server.resource });
    const elsewhere = await client.exchange(code, { resource: 'https://elsewhere.example/mcp' });
    expectRefused(elsewhere, 'invalid_target');
    const spelled = server.resource.replace('http://', 'HTTP://');
    expect((await client.exchange(code, { resource: spelled })).status).toBe(200);
  });

  // OAuth 2.1 §7.5.2 has no exemption that is served here, whatever the client has to prove itself.
  it.each([
    ['no challenge', { code_challenge: '', code_challenge_method: '' }],
    ['no challenge for the method', { code_challenge: '' }],
    ['no method, which means plain', { code_challenge_method: '' }],
    ['plain', { code_challenge_method: 'plain' }],
    ['the method in another case', { code_challenge_method: 's256' }],
    ['a short challenge', { code_challenge: CHALLENGE.slice(1) }],
    ['a long challenge', { code_challenge: CHALLENGE.repeat(4).slice(0, 129) }],
    ['letters a challenge cannot have', { code_challenge: CHALLENGE.replace('-', '+') }],
  ])('is not given with %s', async (_name, changes) => {
    const { leftFor } = await client.authorize(changes);
    expect(Object.fromEntries(leftFor?.searchParams ?? [])).toMatchObject({
      error: 'invalid_request',
      state: 'state of a test',
      iss: server.issuer,
    });
    expect(leftFor?.searchParams.has('code')).toBe(false);
  });
});
