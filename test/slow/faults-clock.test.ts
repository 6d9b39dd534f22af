import { expect, it } from 'vitest';
import { builtServer } from './faults/built.js';
import { claimOf } from './faults/claims.js';
import { Clock } from './faults/clock.js';
import { Tester, tokensOf, type Tokens } from './faults/tester.js';
import type { Served } from './served.js';

const MONTH = 30 * 24 * 60;

/** How a server comes to see another time. */
const WAYS: Readonly<Record<string, (server: Served, set: () => void) => Promise<void>>> = {
  'while it runs': async (_, set) => set(),
  'while it is down': async (server, set) => {
    await server.end();
    set();
    await server.start();
  },
};

it.each(Object.entries(WAYS))(`${claimOf('clock set back')} (%s)`, async (_, setBack) => {
  const clock = new Clock();
  const { server } = await builtServer(clock.settings);
  const tester = new Tester(server.issuer);
  const old = await tester.connected();

  clock.set(MONTH - 2);
  const young = await tester.connected();
  const code = await tester.code(young.clientId);
  const dead = async () => {
    expect((await tester.whoami(young.tokens.access)).status).toBe(401);
    expect((await tester.exchange(young.clientId, code)).body['error']).toBe('invalid_grant');
    const { body } = await tester.refresh(old.clientId, old.tokens.refresh);
    expect(body['error']).toBe('invalid_grant');
  };
  clock.set(MONTH + 20);
  await dead();
  const held = tokensOf(await tester.refresh(young.clientId, young.tokens.refresh));

  await setBack(server, () => clock.set(MONTH - 40));
  await dead();
  // It is the time of before at which the code and the access token were good.
  clock.set(MONTH - 2);
  await dead();
  // And all that is made new is good for as long as ever.
  await lives(tester, { clientId: young.clientId, tokens: held });
  await lives(tester, await tester.connected());
  clock.set(MONTH + 21);
  await dead();
  await lives(tester, await tester.connected());
});

async function lives(tester: Tester, app: { clientId: string; tokens: Tokens }): Promise<void> {
  const { access } = tokensOf(await tester.refresh(app.clientId, app.tokens.refresh));
  expect((await tester.whoami(access)).status).toBe(200);
}
