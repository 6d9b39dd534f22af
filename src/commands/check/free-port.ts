import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Systems give outgoing connections ports from 32768 (Linux) or 49152 (macOS, Windows) up; browsers
 * refuse some ports up to 10080 (Fetch Standard, port blocking).
 */
const PORTS = { from: 10_081, below: 32_768 } as const;
const TRIES = 50;

/**
 * A port of loopback nobody listens on, and that no outgoing connection can take before the
 * server it is meant for.
 *
 * @throws {Error} when none was found.
 */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < TRIES; tries++) {
    const port = randomInt(PORTS.from, PORTS.below);
    if (await isFree(port)) return port;
  }
  throw new Error(`No free port from ${PORTS.from} to ${PORTS.below - 1} after ${TRIES} tries.`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const server = createServer().once('error', () => done(false));
    server.listen(port, '127.0.0.1', () => server.close(() => done(true)));
  });
}
