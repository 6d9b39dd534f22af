import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from '../../slow/generate.js';
import { installed } from '../../slow/installed.js';

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
  const side = install(root, fresh);
  const workshop = { project: join(side, 'project'), peers: join(side, 'peers') };
  copy(fresh, workshop.project);
  copy(join(import.meta.dirname, 'peers'), workshop.peers);
  const rolldown = join(side, 'node_modules/rolldown/bin/cli.mjs');
  run(workshop.project, process.execPath, rolldown, '--config', 'rolldown.config.ts');
  compileModules(workshop.project, join(side, 'node_modules/typescript/bin/tsc'));
  return workshop;
}

/** The modules of the project one by one, for the peers that stand on its store and its clients. */
function compileModules(project: string, tsc: string): void {
  const compilerOptions = { noEmit: false, rootDir: '.', outDir: 'modules' };
  const config = { extends: './tsconfig.json', compilerOptions, include: ['src'] };
  writeFileSync(join(project, 'tsconfig.modules.json'), JSON.stringify(config));
  run(project, process.execPath, tsc, '-p', 'tsconfig.modules.json');
}

/** What the project and the peers depend on, side by side. */
function install(root: string, project: string): string {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(project, 'package.json'), 'utf8'),
  ) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
  return installed(root, { ...devDependencies, ...PEERS, ...dependencies });
}

function copy(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
}

function run(cwd: string, file: string, ...args: readonly string[]): void {
  execFileSync(file, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
}
