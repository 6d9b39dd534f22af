import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** Connections to a server that do nothing; the server may close them, and the end of a test does. */
export class IdleConnections {
  readonly #server: URL;
  readonly #sockets: Socket[] = [];

  constructor(issuer: string) {
    this.#server = new URL(issuer);
    onTestFinished(() => this.#sockets.forEach((socket) => socket.resetAndDestroy()));
  }

  /** Why a process cannot have so many; undefined when it can. */
  static impossible(many: number): string | undefined {
    const limits = readFileSync('/proc/self/limits', 'utf8');
    const [, most = Infinity] = /^Max open files\s+\S+\s+(\d+)/m.exec(limits) ?? [];
    // A process has some others open.
    return Number(most) > many + 500
      ? undefined
      : `a process may open ${most} files here, which is too few for ${many} connections`;
  }

  /** Opens one more. */
  async addSilent(): Promise<Socket> {
    const socket = connect(Number(this.#server.port), '127.0.0.1');
    this.#sockets.push(socket);
    await once(socket, 'connect');
    // The server may lose its patience.
    return socket.on('error', () => {}).resume();
  }

  /** Opens one more, whose first request is answered. */
  async addAnswered(): Promise<void> {
    const socket = await this.addSilent();
    socket.write(`GET /healthz HTTP/1.1\r\nHost: ${this.#server.host}\r\n\r\n`);
    const [bytes] = (await once(socket, 'data')) as [Buffer];
    if (!bytes.toString().startsWith('HTTP/1.1 200')) throw new Error(bytes.toString());
  }
}
