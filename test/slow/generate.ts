import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const bin = join(import.meta.dirname, '../../bin/create-mcp-auth.cjs');

/** Generates a project as the command does, without installing it; the directory it is in. */
export function generate(directory: string, ...flags: readonly string[]): string {
  const given = ['--yes', '--no-install', '--no-git', '--package-manager', 'npm', ...flags];
  execFileSync(process.execPath, [bin, directory, ...given], { stdio: 'pipe' });
  return directory;
}
