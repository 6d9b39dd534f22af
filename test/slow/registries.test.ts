import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { MANAGERS, type Manager } from './registry/managers.js';
import { installTools } from './registry/tools.js';
import { Registry } from './registry/registry.js';
import { environmentWith, run } from './run-in.js';

const repository = join(import.meta.dirname, '../..');
const read = (path: string): Record<string, unknown> =>
  JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;

let root: string;
let tools: string;
let tarball: string;
let registry: Registry;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'create-mcp-auth-registries-'));
  tools = installTools();
  const args = ['pack', '--ignore-scripts', '--silent', '--pack-destination', root];
  tarball = join(root, execFileSync('npm', args, { cwd: repository, encoding: 'utf8' }).trim());
  registry = await Registry.start(tools);
  await registry.publish(tarball);
});

afterAll(async () => {
  await registry.stop();
  rmSync(root, { recursive: true, force: true });
});

it.each(Object.entries(MANAGERS))('%s create makes a project', async (_, manager) => {
  const home = mkdtempSync(join(root, 'home-'));
  const before = registry.fetched().length;
  const flags = ['my-server', '--clients', 'confidential', '--port', '4000', '--no-git'];
  // npm takes flags for its own until it is told not to.
  const own = manager.name === 'npm' ? ['--yes', '--'] : [];
  const words = [...manager.command, ...own, ...flags, '--yes', '--no-install'];
  const { output, status } = await start(manager, words, home);
  expect(status, output).toBe(0);

  const project = join(home, 'my-server');
  expect(read(join(project, 'mcp-auth.json'))).toMatchObject({
    answers: { clients: ['confidential'], port: 4000, packageManager: manager.name },
  });
  expect(existsSync(join(project, 'node_modules'))).toBe(false);
  // One package, and nothing that it depends on.
  expect(registry.fetched().slice(before)).toEqual(['create-mcp-auth-0.1.0.tgz']);
});

/** Runs it as on a machine where nothing was ever installed. */
function start({ program }: Manager, words: readonly string[], home: string) {
  const env = { ...strangerAt(home), CI: '1' };
  if (program === undefined) return run('npm', words, { cwd: home, env });
  const path = join(tools, program);
  return path.endsWith('.exe')
    ? run(path, words, { cwd: home, env })
    : run(inject('newerNode'), [path, ...words], { cwd: home, env });
}

function strangerAt(home: string): NodeJS.ProcessEnv {
  const inherited = environmentWith(inject('newerNode'));
  const kept = Object.entries(inherited).filter(([name]) => !/^(npm_|YARN_|BUN_|XDG_)/i.test(name));
  const { url } = registry;
  return {
    ...Object.fromEntries(kept),
    HOME: home,
    npm_config_registry: url,
    npm_config_update_notifier: 'false',
    pnpm_config_registry: url,
    // What `yarn create` of Yarn 1 installs and links for the whole machine.
    YARN_REGISTRY: url,
    YARN_CACHE_FOLDER: join(home, 'yarn-cache'),
    YARN_GLOBAL_FOLDER: join(home, 'yarn-global'),
    PREFIX: home,
    YARN_NPM_REGISTRY_SERVER: url,
    YARN_UNSAFE_HTTP_WHITELIST: '127.0.0.1',
    YARN_ENABLE_TELEMETRY: '0',
    // Yarn keeps packages out that are younger than a day; this one is seconds old.
    YARN_NPM_MINIMAL_AGE_GATE: '0',
    BUN_CONFIG_REGISTRY: url,
  };
}

it('is one package, which has what its manifest lists and nothing else', () => {
  const listed = execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' }).trim().split('\n');
  const { files = [], dependencies } = read(join(repository, 'package.json'));
  const promised = (files as string[]).flatMap((path) => filesIn(join(repository, path)));
  const always = ['package.json', 'LICENSE', 'README.md'].filter((name) =>
    existsSync(join(repository, name)),
  );
  const paths = listed.map((path) => path.replace(/^package\//, ''));
  expect(paths.sort()).toEqual([...promised, ...always].sort());
  expect(dependencies).toBeUndefined();
  expect(statSync(tarball).size).toBeLessThan(1_500_000);
});

/** Every file at or below a path, as the manifest would name it. */
function filesIn(path: string): string[] {
  if (statSync(path).isFile()) return [relative(repository, path)];
  const found = readdirSync(path, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(repository, join(entry.parentPath, entry.name)));
}
