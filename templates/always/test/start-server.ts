import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig, type Config } from '../src/config.js';
import { createLog } from '../src/log.js';
import { start } from '../src/start.js';
import { openStore } from '../src/store/open-store.js';
import type { Store } from '../src/store.js';
import { freePort } from './free-port.js';

export const PASSWORD = 'a password for tests';

/** A real server of this project on a free port, with a data directory of its own. */
export interface TestServer {
  readonly issuer: string;
  readonly resource: string;
  readonly config: Config;
  /** A second connection to its store, to prepare and to look. */
  readonly store: Store;
  stop(): Promise<void>;
  /** Stops it and starts it again with the same data. */
  restart(): Promise<void>;
}

/** Starts it with the user "demo", whose password is PASSWORD; `settings` are those of `.env`. */
export async function startServer(
  settings: Readonly<Record<string, string>> = {},
): Promise<TestServer> {
  const port = await freePort();
  const dataDir = mkdtempSync(join(tmpdir(), 'mcp-auth-'));
  const config = readConfig({
    ISSUER: `http://localhost:${port}`,
    PORT: String(port),
    DATA_DIR: dataDir,
    DEMO_PASSWORD: PASSWORD,
    ...settings,
  });
  const log = createLog(process.env['TEST_LOG'] ?? 'silent');
  let running = await start(config, log);
  const store = openStore(dataDir);
  return {
    issuer: config.issuer,
    resource: config.resource,
    config,
    store,
    restart: async () => {
      await running.stop();
      running = await start(config, log);
    },
    stop: async () => {
      await running.stop();
      await store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
