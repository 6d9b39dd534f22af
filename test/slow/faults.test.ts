import { readFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { connect, type Socket } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { builtServer } from './faults/built.js';
import { integrityOf } from './faults/integrity.js';
import { isGone } from './faults/load.js';
import { Tester, tokensOf } from './faults/tester.js';
import { freePort, serve, type Served } from './served.js';

/** The memory of a server that counts, in MB. */
function memoryOf({ pid }: Served): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}

it('2000 registrations from one address are refused, and nobody else notices', async () => {
  const { server } = await builtServer();
  const tester = new Tester(server.issuer);
  const { clientId, tokens } = await tester.connected();
  const agent = new Agent({ keepAlive: true, maxSockets: 50 });
  onTestFinished(() => agent.destroy());
  const burst = async () => {
    const all = Array.from({ length: 2000 }, () => tester.register('192.0.2.1', { agent }));
    return (await Promise.all(all)).map(({ status }) => status);
  };

  const first = await burst();
  expect(first.filter((status) => status === 201)).toHaveLength(30);
  expect(first.filter((status) => status === 429)).toHaveLength(1970);
  const before = memoryOf(server);
  const second = burst();
  expect((await tester.register('192.0.2.2')).status).toBe(201);
  expect((await tester.whoami(tokens.access)).status).toBe(200);
  expect((await tester.refresh(clientId, tokens.refresh)).status).toBe(200);
  expect(new Set(await second)).toEqual(new Set([429]));
  expect(memoryOf(server) - before).toBeLessThan(50);
});

it('two processes on one store never use anything twice', async () => {
  const { project, server } = await builtServer({ REFRESH_GRACE_SECONDS: '0' });
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

it('told to stop under load, it cuts off no request', async () => {
  const { server } = await builtServer({ REFRESH_GRACE_SECONDS: '0' });
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

it('answers while 2000 connections wait', async () => {
  const { server } = await builtServer();
  const tester = new Tester(server.issuer);
  const { tokens } = await tester.connected();
  const before = memoryOf(server);
  const port = Number(new URL(server.issuer).port);
  const sockets: Socket[] = [];
  onTestFinished(() => sockets.forEach((socket) => socket.destroy()));
  while (sockets.length < 2000) {
    const socket = connect(port, '127.0.0.1');
    sockets.push(socket);
    await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  }
  const started = performance.now();
  expect((await tester.whoami(tokens.access)).status).toBe(200);
  expect((await tester.register()).status).toBe(201);
  expect(performance.now() - started).toBeLessThan(5000);
  expect(sockets.filter(({ destroyed }) => destroyed)).toEqual([]);
  expect(memoryOf(server) - before).toBeLessThan(100);
});
