import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callWith } from './call.js';
import { startResourceServer, type ResourceServer } from './resource-server.js';

const HOUR = 3600;
const now = () => Math.floor(Date.now() / 1000);
let ahead = HOUR;

let server: ResourceServer;
beforeAll(async () => {
  server = await startResourceServer({}, () => now() + ahead);
  ahead = 0;
});
afterAll(() => server.stop());

const statusFor = async (claims: Readonly<Record<string, unknown>>) =>
  (await callWith(server, await server.token(claims))).status;

describe('while the clock shows times it has shown before, a token', () => {
  it('that had expired before is refused', async () => {
    expect(await statusFor({ exp: now() + HOUR - 60 })).toBe(401);
  });

  it('that was good then is accepted', async () => {
    expect(await statusFor({ exp: now() + HOUR + 60 })).toBe(200);
  });

  it('that was made since is accepted', async () => {
    const ids = server.store.setBacks().map(({ id }) => id);
    expect(ids).toHaveLength(1);
    expect(await statusFor({ exp: now() + 60, set_backs: ids })).toBe(200);
  });
});
