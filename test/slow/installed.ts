import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A folder below `root` with exactly these packages installed; one that is there already is used again. */
export function installed(root: string, dependencies: Readonly<Record<string, string>>): string {
  const manifest = JSON.stringify({ private: true, type: 'module', dependencies });
  const name = createHash('sha256').update(manifest).digest('hex').slice(0, 16);
  const folder = join(root, name);
  const done = join(folder, 'installed');
  if (existsSync(done)) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), manifest);
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel', 'error'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  writeFileSync(done, '');
  return folder;
}
