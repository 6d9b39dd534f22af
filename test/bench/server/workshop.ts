import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from '../../slow/generate.js';

/** Newest that fit together: `latest` of better-auth and of its plugin have peers that exclude each other. */
const PEERS = {
  autocannon: '8.0.0',
  'better-auth': '1.7.5',
  '@better-auth/core': '1.7.5',
  '@better-auth/oauth-provider': '1.7.5',
  kysely: '^0.28.0',
  '@modelcontextprotocol/sdk': '~1.32.0',
};

/** Where the servers are run from: a generated project that is built, and what it is compared with. */
export interface Workshop {
  readonly project: string;
  readonly peers: string;
}

/**
 * Generates a project with every client type and builds it as its owner would for production. What
 * it and the peers depend on is installed side by side, once, so that all stand on the same versions.
 */
export function openWorkshop(): Workshop {
  const root = join(tmpdir(), 'create-mcp-auth-bench');
  mkdirSync(root, { recursive: true });
  const fresh = join(root, 'project');
  rmSync(fresh, { recursive: true, force: true });
  generate(fresh, '--clients', 'native,browser,confidential,private_key_jwt,machine');
  const installed = install(root, fresh);
  const workshop = { project: join(installed, 'project'), peers: join(installed, 'peers') };
  copy(fresh, workshop.project);
  copy(join(import.meta.dirname, 'peers'), workshop.peers);
  const tsc = join(installed, 'node_modules/typescript/bin/tsc');
  run(workshop.project, process.execPath, tsc, '-p', 'tsconfig.build.json');
  return workshop;
}

/** A folder for exactly these dependencies; one that is there already is used again. */
function install(root: string, project: string): string {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(project, 'package.json'), 'utf8'),
  ) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
  const manifest = JSON.stringify({
    private: true,
    type: 'module',
    dependencies: { ...devDependencies, ...PEERS, ...dependencies },
  });
  const name = createHash('sha256').update(manifest).digest('hex').slice(0, 16);
  const installed = join(root, name);
  const done = join(installed, 'installed');
  if (existsSync(done)) return installed;
  mkdirSync(installed, { recursive: true });
  writeFileSync(join(installed, 'package.json'), manifest);
  run(installed, 'npm', 'install', '--no-audit', '--no-fund', '--loglevel', 'error');
  writeFileSync(done, '');
  return installed;
}

function copy(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
}

function run(cwd: string, file: string, ...args: readonly string[]): void {
  execFileSync(file, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
}
