import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Those we are compared with, and their versions. */
export const PEERS = { 'create-vite': '9.3.0', sv: '0.17.1' };

/** The entry files of what we are compared with, installed once into a folder of the system's own. */
export function installPeers(): Readonly<Record<keyof typeof PEERS, string>> {
  const versions = Object.entries(PEERS).map(([name, version]) => `${name}@${version}`);
  const folder = join(tmpdir(), `create-mcp-auth-bench-${versions.join('-')}`);
  const done = join(folder, 'installed');
  if (!existsSync(done)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"private":true}');
    const args = ['install', '--no-audit', '--no-fund', '--loglevel', 'error', ...versions];
    execFileSync('npm', args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    writeFileSync(done, '');
  }
  return {
    'create-vite': join(folder, 'node_modules/create-vite/index.js'),
    sv: join(folder, 'node_modules/sv/dist/bin.mjs'),
  };
}
