import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A registry, and the package managers that do not come with Node. */
const MANIFEST = {
  private: true,
  dependencies: {
    verdaccio: '6.8.0',
    pnpm: '11.28.11',
    '@yarnpkg/cli-dist': '4.18.1',
    yarn: '1.22.22',
    bun: '1.4.5',
  },
  // verdaccio asks for it by a tag, which not every mirror has.
  overrides: { 'node-fetch': '^2.6.7' },
};

/** Where they are: installed once on a machine, because together they are larger than all else. */
export function installTools(): string {
  const versions = Object.values(MANIFEST.dependencies).join('-');
  const directory = join(tmpdir(), `create-mcp-auth-tools-${versions}`);
  if (existsSync(directory)) return join(directory, 'node_modules');
  mkdirSync(tmpdir(), { recursive: true });
  const fresh = mkdtempSync(`${directory}-`);
  writeFileSync(join(fresh, 'package.json'), JSON.stringify(MANIFEST));
  const quiet = ['--no-audit', '--no-fund', '--loglevel', 'error'];
  execFileSync('npm', ['install', ...quiet], {
    cwd: fresh,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    renameSync(fresh, directory);
  } catch {
    // Somebody else was first.
    rmSync(fresh, { recursive: true, force: true });
  }
  return join(directory, 'node_modules');
}
