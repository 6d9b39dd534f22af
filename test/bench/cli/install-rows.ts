import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Row } from '../server/row.js';
import { goalRow } from './goal-row.js';
import { costs } from './ratios.js';

const root = join(import.meta.dirname, '../../..');
const ROUNDS = 9;

/**
 * The first `npm create` on a machine, up to the help of what it starts, from a registry on loopback and
 * with an empty cache.
 *
 * @param vite the entry file of create-vite.
 */
export async function installRows(vite: string): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-registry-'));
  const tarballs = [dirname(vite), root].map((directory) => pack(directory, folder));
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

/** @returns the name of the tarball. */
function pack(directory: string, folder: string): string {
  const args = ['pack', directory, '--ignore-scripts', '--silent', '--pack-destination', folder];
  return execFileSync('npm', args, { cwd: root, encoding: 'utf8' }).trim();
}

function createWith(name: string, registry: string): readonly string[] {
  const globally = execFileSync('npm', ['root', '--global'], { encoding: 'utf8' }).trim();
  const npm = join(globally, 'npm/bin/npm-cli.js');
  const empty = ['--registry', registry, '--cache', 'cache', '--userconfig', 'none'];
  return [npm, 'create', `${name}@latest`, '--yes', '--no-audit', ...empty, '--', '--help'];
}
