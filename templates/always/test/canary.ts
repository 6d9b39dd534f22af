import { createServer, type AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** Something on this machine that nobody may be made to talk to, and counts who does. */
export async function canary(): Promise<{ port: number; hits: () => number }> {
  let hits = 0;
  const server = createServer((socket) => {
    hits += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  onTestFinished(() => void server.close());
  return { port: (server.address() as AddressInfo).port, hits: () => hits };
}
