import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { freePort } from '../../src/commands/check/free-port.js';

const RANGE = '/proc/sys/net/ipv4/ip_local_port_range';

it.runIf(process.platform === 'linux')('no outgoing connection can take a free port', async () => {
  const firstOutgoing = Number(readFileSync(RANGE, 'utf8').split(/\s/)[0]);
  const ports = await Promise.all(Array.from({ length: 200 }, freePort));
  expect(Math.max(...ports)).toBeLessThan(firstOutgoing);
});

it('a free port can be listened on', async () => {
  const server = createServer();
  server.listen(await freePort(), '127.0.0.1');
  await once(server, 'listening');
  server.close();
});
