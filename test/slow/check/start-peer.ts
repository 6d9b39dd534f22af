import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../../src/commands/check/free-port.js';
import { installed } from '../installed.js';
import { environmentWith } from '../run-in.js';

/** Newest that fit together: `latest` of better-auth and of its plugin have peers that exclude each other. */
const PACKAGES = {
  'oidc-provider': '~9.13.3',
  'better-auth': '1.7.5',
  '@better-auth/core': '1.7.5',
  '@better-auth/oauth-provider': '1.7.5',
  kysely: '^0.28.0',
  libsql: '^0.5.29',
  '@modelcontextprotocol/sdk': '~1.32.0',
  express: '^5.0.0',
};

export interface Peer {
  /** The address of its MCP endpoint. */
  readonly url: string;
  /** What it said of itself when it listened: JSON, or nothing. */
  readonly said: string;
  readonly stop: () => Promise<void>;
}

/** Installs the servers nobody here wrote, where they are not yet. @returns the folder with their starters. */
export function installPeers(): string {
  const root = join(tmpdir(), 'create-mcp-auth-peers');
  mkdirSync(root, { recursive: true });
  const folder = installed(root, PACKAGES);
  cpSync(join(import.meta.dirname, 'peers'), folder, { recursive: true });
  return folder;
}

/** Starts one of them on a free port of loopback; it listens when this resolves. */
export async function startPeer(folder: string, starter: string): Promise<Peer> {
  const port = await freePort();
  const child = spawn(process.execPath, [`${starter}.mjs`, String(port)], {
    cwd: folder,
    env: environmentWith(process.execPath),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = await untilItListens(child);
  const stop = async (): Promise<void> => {
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  };
  return { url: `http://localhost:${port}/mcp`, said, stop };
}

function untilItListens(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const read = (bytes: Buffer): void => {
      printed += bytes.toString();
      const line = /^listening ?(.*)\n/m.exec(printed);
      if (line !== null) resolve(line[1] ?? '');
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', () => reject(new Error(`it did not start:\n${printed}`)));
  });
}
