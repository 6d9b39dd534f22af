import { createServer, type Server } from 'node:http';
import { setInterval } from 'node:timers';
import { trimRegistrations } from './auth/trim-registrations.js';
import type { Config } from './config.js';
import { createApp } from './create-app.js';
import { loadKeys } from './keys.js';
import type { Log } from './log.js';
import { ensureDemoUser } from './login/demo-user.js';
import { OwnerProblem } from './owner-problem.js';
import { openStore } from './store/open-store.js';
import type { Store } from './store.js';

const SWEEP_EVERY_MS = 10 * 60_000;

/** A server that is listening. */
export interface Running {
  /** Lets requests that are being answered finish, and closes the store. */
  stop(): Promise<void>;
}

/**
 * Starts the server: it listens when this resolves.
 *
 * @throws {OwnerProblem} when the store, the keys or the port cannot be had.
 */
export async function start(config: Config, log: Log): Promise<Running> {
  const store = openStore(config.dataDir);
  try {
    const mayCreate = async () => (await store.search('Grant')).length === 0;
    const keys = await loadKeys(config.dataDir, { mayCreate });
    await ensureDemoUser(store, config);
    const server = createServer(createApp({ config, store, keys, log }));
    await listen(server, config);
    return running(server, store, log);
  } catch (error) {
    await store.close();
    throw error;
  }
}

function running(server: Server, store: Store, log: Log): Running {
  const tidy = () =>
    void Promise.all([store.sweep(), trimRegistrations(store)]).catch((err: unknown) =>
      log.error({ err }, 'sweep failed'),
    );
  const timer = setInterval(tidy, SWEEP_EVERY_MS);
  tidy();
  return {
    stop: async () => {
      clearInterval(timer);
      // From now on an answer is the last of its connection: busy ones would keep it open for ever.
      server.prependListener('request', (_req, res) => void res.setHeader('Connection', 'close'));
      // Milliseconds. Those that are being answered did not hear of it.
      server.keepAliveTimeout = 1;
      const closed = new Promise((resolve) => server.close(resolve));
      // Connections that wait for their next request would keep it open for ever.
      server.closeIdleConnections();
      await closed;
      await store.close();
    },
  };
}

async function listen(server: Server, { host, port }: Config): Promise<void> {
  // Slow senders hold a connection, not the server.
  server.headersTimeout = 20_000;
  server.requestTimeout = 30_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(listenProblem(error, `${host}:${port}`)));
    server.listen(port, host, resolve);
  });
}

function listenProblem(error: NodeJS.ErrnoException, address: string): OwnerProblem {
  if (error.code === 'EADDRINUSE') {
    return new OwnerProblem(
      `Something else is listening on ${address}.`,
      'Stop it, or set PORT and ISSUER to another port.',
    );
  }
  return new OwnerProblem(
    `It cannot listen on ${address}: ${error.message}.`,
    'Set HOST and PORT to an address of this machine that is free.',
  );
}
