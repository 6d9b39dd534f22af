import { Agent } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { freePort } from '../../src/commands/check/free-port.js';
import { builtServer } from './faults/built.js';
import { claimOf, REGISTRATIONS } from './faults/claims.js';
import { integrityOf } from './faults/integrity.js';
import { isGone } from './faults/load.js';
import { memoryOf } from './faults/memory.js';
import { Tester, tokensOf } from './faults/tester.js';
import { serve } from './served.js';

it(claimOf('burst of registrations'), async () => {
  const { server } = await builtServer();
  const tester = new Tester(server.issuer);
  const { clientId, tokens } = await tester.connected();
  const agent = new Agent({ keepAlive: true, maxSockets: 50 });
  onTestFinished(() => agent.destroy());
  const burst = async () => {
    const all = Array.from({ length: REGISTRATIONS }, () =>
      tester.register('192.0.2.1', { agent }),
    );
    return (await Promise.all(all)).map(({ status }) => status);
  };

  const first = await burst();
  expect(first.filter((status) => status === 201)).toHaveLength(30);
  expect(first.filter((status) => status === 429)).toHaveLength(REGISTRATIONS - 30);
  const before = memoryOf(server);
  const second = burst();
  expect((await tester.register('192.0.2.2')).status).toBe(201);
  expect((await tester.whoami(tokens.access)).status).toBe(200);
  expect((await tester.refresh(clientId, tokens.refresh)).status).toBe(200);
  expect(new Set(await second)).toEqual(new Set([429]));
  expect(memoryOf(server) - before).toBeLessThan(50);
});

it(claimOf('two processes'), async () => {
  const { project, server } = await builtServer({ env: { REFRESH_GRACE_SECONDS: '0' } });
  const port = await freePort();
  const env = { ISSUER: server.issuer, PORT: String(port), REFRESH_GRACE_SECONDS: '0' };
  const second = await serve(project, { built: true, env });
  onTestFinished(async () => void (await second.end('SIGKILL')));

  const tester = new Tester(server.issuer);
  for (let round = 0; round < 10; round += 1) {
    const clientId = await tester.registered();
    const code = await tester.code(clientId);
    const redeemed = await Promise.all([
      tester.exchange(clientId, code),
      tester.exchange(clientId, code, { port }),
    ]);
    const statuses = redeemed.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 400]);
  }
  // What one has made, the other knows.
  const { clientId, tokens } = await tester.connected();
  expect((await tester.whoami(tokens.access, { port })).status).toBe(200);
  const next = tokensOf(await tester.refresh(clientId, tokens.refresh, { port }));
  expect((await tester.refresh(clientId, next.refresh)).status).toBe(200);
  expect([await server.end(), await second.end()]).toEqual([0, 0]);
  expect(integrityOf(project)).toBe('ok');
});

it(claimOf('stopped'), async () => {
  const { server } = await builtServer({ env: { REFRESH_GRACE_SECONDS: '0' } });
  const tester = new Tester(server.issuer);
  const apps = [];
  while (apps.length < 8) apps.push(await tester.connected());
  let answers = 0;
  const agent = new Agent({ keepAlive: true });
  onTestFinished(() => agent.destroy());
  const loads = apps.map(async (app, index) => {
    let { tokens } = app;
    try {
      for (;;) {
        // Some keep their connection, others make one for each request.
        const way = index % 2 === 0 ? { agent } : {};
        tokens = tokensOf(await tester.refresh(app.clientId, tokens.refresh, way));
        answers += 1;
        if (answers === 100) process.kill(server.pid, 'SIGTERM');
      }
    } catch (error) {
      if (!isGone(error)) throw error;
    }
    return { ...app, tokens };
  });
  const held = await Promise.all(loads);
  expect(await server.ended()).toBe(0);
  expect(answers).toBeGreaterThan(100);

  // A request without an answer was never begun: what it was sent with still works.
  await server.start();
  for (const { clientId, tokens } of held) {
    expect((await tester.refresh(clientId, tokens.refresh)).status).toBe(200);
  }
});
