import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Row } from '../server/row.js';
import { goalRow } from './goal-row.js';
import { PEERS } from './peers.js';
import { costs } from './ratios.js';

const root = join(import.meta.dirname, '../../..');
const ROUNDS = 9;

/**
 * The first `npm create` on a machine, up to the help of what it starts, from a registry on loopback and
 * with an empty cache.
 */
export async function installRows(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-registry-'));
  const packages = [`create-vite@${PEERS['create-vite']}`, root];
  const tarballs = packages.map((name) => pack(name, folder));
  const registry = spawn(process.execPath, [
    join(import.meta.dirname, 'registry.mjs'),
    ...tarballs.map((name) => join(folder, name)),
  ]);
  try {
    const [url] = (await once(registry.stdout, 'data')) as [Buffer];
    const create = (name: string) => ({ args: createWith(name, url.toString().trim()) });
    const programs = {
      'npm create, first time': create('mcp-auth'),
      'create-vite': create('vite'),
    };
    const cost = costs(programs, ROUNDS);
    const goal = { what: 'npm create, first time', most: 1, against: 'create-vite' };
    return [goalRow(goal, cost)];
  } finally {
    registry.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns the name of the tarball: ours as it would be published, another one's as it was. */
function pack(what: string, folder: string): string {
  const args = ['pack', what, '--ignore-scripts', '--silent', '--pack-destination', folder];
  return execFileSync('npm', args, { cwd: root, encoding: 'utf8' }).trim();
}

function createWith(name: string, registry: string): readonly string[] {
  const globally = execFileSync('npm', ['root', '--global'], { encoding: 'utf8' }).trim();
  const npm = join(globally, 'npm/bin/npm-cli.js');
  const empty = ['--registry', registry, '--cache', 'cache', '--userconfig', 'none'];
  return [npm, 'create', `${name}@latest`, '--yes', '--no-audit', ...empty, '--', '--help'];
}
