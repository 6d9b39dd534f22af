import { expect, it } from 'vitest';
import { builtServer } from './faults/built.js';
import { claimOf } from './faults/claims.js';
import { ask } from './faults/http.js';
import { integrityOf } from './faults/integrity.js';
import { SmallDisk } from './faults/small-disk.js';
import { Tester, tokensOf, type Tokens } from './faults/tester.js';

/** What was free in the store itself is used up after far fewer. */
const MOST_REGISTRATIONS = 500;

it(claimOf('disk full'), async (test) => {
  const impossible = SmallDisk.impossible();
  if (impossible !== undefined) return test.skip(impossible);
  const disk = SmallDisk.mount();
  const { project, server } = await builtServer({ env: { DATA_DIR: disk.directory } });
  const tester = new Tester(server.issuer);
  const app = await tester.connected();
  const unused = await tester.code(app.clientId);

  disk.fill();
  const registered = await registerUntilFull(tester);
  const refused = [
    await tester.refresh(app.clientId, app.tokens.refresh),
    await tester.exchange(app.clientId, unused),
    await tester.authorize(app.clientId),
  ];
  expect(refused.map(({ status }) => status)).toEqual([500, 500, 500]);
  expect(refused.map(({ text }) => /sqlite|disk/i.test(text))).toEqual([false, false, false]);
  // Who only reads is not concerned.
  expect((await tester.whoami(app.tokens.access)).status).toBe(200);
  expect((await ask(`${server.issuer}/.well-known/oauth-authorization-server`)).status).toBe(200);

  disk.empty();
  // What was refused was not used up.
  const later = tokensOf(await tester.refresh(app.clientId, app.tokens.refresh));
  const other = tokensOf(await tester.exchange(app.clientId, unused));
  await expectKnown(tester, registered);

  disk.fill();
  await registerUntilFull(tester);
  await server.end('SIGKILL');
  disk.empty();
  await server.start();
  await expectConnected(tester, app.clientId, [later, other]);
  await expectKnown(tester, registered);
  expect(await server.end()).toBe(0);
  expect(integrityOf(project, disk.directory)).toBe('ok');
});

it(claimOf('disk full at start'), async (test) => {
  const impossible = SmallDisk.impossible();
  if (impossible !== undefined) return test.skip(impossible);
  const disk = SmallDisk.mount();
  const { server } = await builtServer({ env: { DATA_DIR: disk.directory } });
  const { clientId, tokens } = await new Tester(server.issuer).connected();
  await server.end();

  disk.fill();
  await expect(server.start()).rejects.toThrow(/written: the disk is full.*\.\nMake room/);
  disk.empty();
  await server.start();
  await expectConnected(new Tester(server.issuer), clientId, [tokens]);
});

/** The clients that were registered before the first that was not. */
async function registerUntilFull(tester: Tester): Promise<string[]> {
  const clientIds: string[] = [];
  while (clientIds.length < MOST_REGISTRATIONS) {
    const { status, body } = await tester.register();
    if (status !== 201) {
      expect([status, body['error']]).toEqual([500, 'server_error']);
      return clientIds;
    }
    clientIds.push(String(body['client_id']));
  }
  throw new Error('the disk was never full');
}

async function expectKnown(tester: Tester, clientIds: readonly string[]): Promise<void> {
  for (const clientId of clientIds) {
    expect((await tester.authorize(clientId)).status).toBe(303);
  }
}

async function expectConnected(tester: Tester, clientId: string, held: Tokens[]): Promise<void> {
  for (const { access, refresh } of held) {
    expect((await tester.whoami(access)).status).toBe(200);
    expect((await tester.refresh(clientId, refresh)).status).toBe(200);
  }
}
