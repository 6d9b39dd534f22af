import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { generate } from './generate.js';

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
  npm(installed, 'install');
  npm(root, 'install', '--prefix', root, 'node@24');
  project.provide('modules', join(installed, 'node_modules'));
  project.provide('newerNode', join(root, 'node_modules/.bin/node'));
  return () => rmSync(root, { recursive: true, force: true });
}

function npm(cwd: string, ...args: readonly string[]): void {
  execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel', 'error'], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
