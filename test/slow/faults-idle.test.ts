import { expect, it } from 'vitest';
import { builtServer } from './faults/built.js';
import { claimOf, CONNECTIONS } from './faults/claims.js';
import { IdleConnections } from './faults/idle-connections.js';
import { memoryOf } from './faults/memory.js';
import { Tester, tokensOf } from './faults/tester.js';

const WAYS: readonly (readonly [string, (idle: IdleConnections) => Promise<unknown>])[] = [
  [claimOf('silent connections'), (idle) => idle.addSilent()],
  [claimOf('idle connections'), (idle) => idle.addAnswered()],
];

it.for(WAYS)('%s', async ([, add], test) => {
  const impossible = IdleConnections.impossible(CONNECTIONS);
  if (impossible !== undefined) return test.skip(impossible);
  const { server } = await builtServer();
  const tester = new Tester(server.issuer);
  const { clientId, ...app } = await tester.connected();
  let { tokens } = app;
  const before = memoryOf(server);
  const idle = new IdleConnections(server.issuer);
  for (let opened = 1; opened <= CONNECTIONS; opened += 1) {
    await add(idle);
    if (opened % 1000 > 0) continue;
    tokens = tokensOf(await tester.refresh(clientId, tokens.refresh));
    expect((await tester.whoami(tokens.access)).status).toBe(200);
    expect((await tester.register()).status).toBe(201);
  }
  expect(memoryOf(server) - before).toBeLessThan(200);
});
