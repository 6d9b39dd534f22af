import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { generate } from './generate.js';
import { environmentWith } from './run-in.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** A `node_modules` with everything a generated project depends on. */
    readonly modules: string;
    /** A Node newer than the one the tests may run on: the conformance tool needs 22. */
    readonly newerNode: string;
  }
}

/** Installs once what every generated project needs; the projects of the tests link to it. */
export default function setup(project: TestProject): () => void {
  const root = mkdtempSync(join(tmpdir(), 'create-mcp-auth-slow-'));
  const installed = generate(join(root, 'installed'));
  const newerNode = join(root, 'node_modules/.bin/node');
  npm(installed, process.execPath, 'install');
  npm(root, process.execPath, 'install', '--prefix', root, 'node@24');
  fetchConformance(installed, newerNode);
  project.provide('modules', join(installed, 'node_modules'));
  project.provide('newerNode', newerNode);
  return () => rmSync(root, { recursive: true, force: true });
}

/** Puts the suite where npx looks first, so that projects that test at the same moment only read it. */
function fetchConformance(installed: string, node: string): void {
  const runner = readFileSync(join(installed, 'test/conformance/run.ts'), 'utf8');
  const [suite] = /@modelcontextprotocol\/conformance@[\w.-]+/.exec(runner) ?? [];
  if (suite === undefined) throw new Error('the generated project names no conformance suite');
  npm(installed, node, 'exec', '--yes', '-p', suite, '--', 'conformance', '--version');
}

function npm(cwd: string, node: string, ...args: readonly string[]): void {
  const [command = '', ...rest] = args;
  const quiet = ['--no-audit', '--no-fund', '--loglevel', 'error'];
  execFileSync('npm', [command, ...quiet, ...rest], {
    cwd,
    env: environmentWith(node),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
