import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * A port of this machine nobody listens on. It lies below those that systems give outgoing
 * connections (from 32768 on Linux), which could take it before the server does, and above those
 * that fetch refuses (Fetch Standard, port blocking; the last is 10080).
 */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 50; tries++) {
    const port = randomInt(10_081, 32_768);
    if (await isFree(port)) return port;
  }
  throw new Error('No free port from 10081 to 32767.');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const server = createServer().once('error', () => done(false));
    server.listen(port, '127.0.0.1', () => server.close(() => done(true)));
  });
}
