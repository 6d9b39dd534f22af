import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptedGrants } from '../src/auth/accepted.js';
import { digest } from '../src/auth/digest.js';
import { rotateKeys } from '../src/keys.js';
import type { Entry } from '../src/store.js';
import { callWith } from './mcp/call.js';
import { makeClient, peoplesMethods, tokensOf, type Answer } from './oauth-client.js';
import { startServer, type TestServer } from './start-server.js';

const serves = acceptedGrants().includes('refresh_token');

function expectRefused({ status, body }: Answer, error: string): void {
  expect([status, body['error']]).toEqual([400, error]);
}

async function works(server: TestServer, token: string): Promise<boolean> {
  return (await callWith({ port: server.config.port }, token)).status === 200;
}

describe.runIf(serves)('a refresh token', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  async function entryOf(token: string): Promise<Entry> {
    const entry = await server.store.read({ kind: 'RefreshToken', key: digest(token) });
    if (!entry) throw new Error('there is no such token');
    return entry;
  }

  /** As if this token had been used that many seconds ago. */
  async function usedAgo(token: string, seconds: number): Promise<void> {
    const consumedAt = Math.floor(Date.now() / 1000) - seconds;
    await server.store.write([{ put: { ...(await entryOf(token)), consumedAt } }]);
  }

  it.each(peoplesMethods)('is replaced each time it is used: %s', async (method) => {
    const client = await makeClient(server, method);
    const first = await client.tokens();
    const second = tokensOf(await client.refresh(first.refresh));
    const third = tokensOf(await client.refresh(second.refresh));
    expect(new Set([first.refresh, second.refresh, third.refresh]).size).toBe(3);
    expect(await works(server, third.access)).toBe(true);
  });

  it('is gone when nobody uses it for a month', async () => {
    const { refresh } = await (await makeClient(server)).tokens();
    const month = Math.floor(Date.now() / 1000) + 30 * 24 * 60 * 60;
    expect((await entryOf(refresh)).expiresAt).toBeLessThanOrEqual(month);
  });

  it('used ten times at the same time is replaced once, and each of the ten can go on', async () => {
    const client = await makeClient(server);
    const { refresh } = await client.tokens();
    const answers = await Promise.all(Array.from({ length: 10 }, () => client.refresh(refresh)));
    const tokens = answers.map(tokensOf);
    expect(new Set(tokens.map((one) => one.refresh)).size).toBe(1);
    for (const { access } of tokens) expect(await works(server, access)).toBe(true);
    const { grantId = '' } = await entryOf(refresh);
    const family = await server.store.search('RefreshToken', { grantId });
    expect(family.filter(({ consumedAt }) => consumedAt === undefined)).toHaveLength(1);
  });

  it('used again in time gives the same one; after that it ends the family', async () => {
    const client = await makeClient(server);
    const first = await client.tokens();
    const second = tokensOf(await client.refresh(first.refresh));
    const again = tokensOf(await client.refresh(first.refresh));
    expect(again.refresh).toBe(second.refresh);
    expect(await works(server, again.access)).toBe(true);
    await usedAgo(first.refresh, 61);
    expectRefused(await client.refresh(first.refresh), 'invalid_grant');
    expectRefused(await client.refresh(second.refresh), 'invalid_grant');
    expect(await works(server, second.access)).toBe(false);
    expect(await works(server, first.access)).toBe(false);
    expect(await works(server, again.access)).toBe(false);
  });

  it('used again after what it gave was used ends the family', async () => {
    const client = await makeClient(server);
    const first = await client.tokens();
    const second = tokensOf(await client.refresh(first.refresh));
    const third = tokensOf(await client.refresh(second.refresh));
    expectRefused(await client.refresh(first.refresh), 'invalid_grant');
    expectRefused(await client.refresh(third.refresh), 'invalid_grant');
    expect(await works(server, third.access)).toBe(false);
  });

  it('used again in time gives the same one when the keys were rotated in between', async () => {
    const client = await makeClient(server);
    const first = await client.tokens();
    const second = tokensOf(await client.refresh(first.refresh));
    await rotateKeys(server.config.dataDir);
    await server.restart();
    expect(tokensOf(await client.refresh(first.refresh)).refresh).toBe(second.refresh);
    expect((await client.refresh(second.refresh)).status).toBe(200);
  });

  it('used again in time gives nothing when what it gave was revoked', async () => {
    const client = await makeClient(server);
    const first = await client.tokens();
    const second = tokensOf(await client.refresh(first.refresh));
    await server.store.write([{ remove: { kind: 'RefreshToken', key: digest(second.refresh) } }]);
    expectRefused(await client.refresh(first.refresh), 'invalid_grant');
  });

  it('used again in time by somebody else gives nothing, and ends nothing', async () => {
    const client = await makeClient(server);
    const first = await client.tokens();
    const second = tokensOf(await client.refresh(first.refresh));
    for (const method of peoplesMethods) {
      const thief = await makeClient(server, method);
      expectRefused(await thief.refresh(first.refresh), 'invalid_grant');
      expectRefused(await thief.refresh(second.refresh), 'invalid_grant');
    }
    expect((await client.refresh(second.refresh)).status).toBe(200);
  });

  it.runIf(peoplesMethods.some((method) => method !== 'none'))(
    'needs the proof of its client',
    async () => {
      const method = peoplesMethods.find((one) => one !== 'none');
      const client = await makeClient(server, method);
      const { refresh } = await client.tokens();
      const parameters = { grant_type: 'refresh_token', refresh_token: refresh };
      const answer = await client.token(parameters, await client.proof('none'));
      expect([answer.status, answer.body['error']]).toEqual([401, 'invalid_client']);
      expect((await client.refresh(refresh)).status).toBe(200);
    },
  );

  it('gives no more than was allowed, and less when less is asked for', async () => {
    const client = await makeClient(server);
    const { refresh } = await client.tokens({ scope: 'mcp:read' });
    const wider = await client.refresh(refresh, { scope: 'mcp:read mcp:write' });
    expectRefused(wider, 'invalid_scope');
    const both = await client.tokens({ scope: 'mcp:read mcp:write' });
    const narrow = await client.refresh(both.refresh, { scope: 'mcp:read' });
    expect(narrow.body['scope']).toBe('mcp:read');
    const full = await client.refresh(tokensOf(narrow).refresh);
    expect(String(full.body['scope']).split(' ').sort()).toEqual(['mcp:read', 'mcp:write']);
  });

  it('used again in time for less gives no more than that', async () => {
    const client = await makeClient(server);
    const { refresh } = await client.tokens({ scope: 'mcp:read mcp:write' });
    const first = await client.refresh(refresh);
    expect(first.body['scope']).toContain('mcp:write');
    const less = await client.refresh(refresh, { scope: 'mcp:read' });
    expect(String(less.body['scope'])).not.toContain('mcp:write');
    expect((await client.refresh(tokensOf(first).refresh)).status).toBe(200);
  });

  it('is for one resource', async () => {
    const client = await makeClient(server);
    const { refresh } = await client.tokens();
    const elsewhere = await client.refresh(refresh, { resource: 'https://elsewhere.example/mcp' });
    expectRefused(elsewhere, 'invalid_target');
    expect((await client.refresh(refresh, { resource: server.resource })).status).toBe(200);
  });

  it('is not given to a client that is not registered for it', async () => {
    const client = await makeClient(server, undefined, { grant_types: ['authorization_code'] });
    const { status, body } = await client.exchange(await client.code());
    expect(status).toBe(200);
    expect(body).not.toHaveProperty('refresh_token');
    expectRefused(await client.refresh('x'), 'unauthorized_client');
  });

  it('is used once where REFRESH_GRACE_SECONDS is 0', async () => {
    const strict = await startServer({ REFRESH_GRACE_SECONDS: '0' });
    const client = await makeClient(strict);
    const first = await client.tokens();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => client.refresh(first.refresh)),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const other = await client.tokens();
    const next = tokensOf(await client.refresh(other.refresh));
    expectRefused(await client.refresh(other.refresh), 'invalid_grant');
    expectRefused(await client.refresh(next.refresh), 'invalid_grant');
    await strict.stop();
  });
});
