import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PACKAGE = '@vscode/ripgrep@1.18.0';

/** The path of a ripgrep, installed once into a folder of the system's own. */
export function installRipgrep(): string {
  const folder = join(tmpdir(), 'create-mcp-auth-bench-ripgrep-1.18.0');
  const manifest = join(folder, 'package.json');
  if (!existsSync(join(folder, 'node_modules'))) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(manifest, '{"private":true}');
    const args = ['install', '--no-audit', '--no-fund', '--loglevel', 'error', PACKAGE];
    execFileSync('npm', args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  }
  const { rgPath } = createRequire(manifest)('@vscode/ripgrep') as { readonly rgPath: string };
  return rgPath;
}
