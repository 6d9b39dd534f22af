import { mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'rolldown';
import type { TestProject } from 'vitest/node';
import config from '../rolldown.config.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The directory of the build that tests run as processes of their own. */
    readonly built: string;
  }
}

/** Builds what `npm start` runs. Not into `dist`, out of which a server may be running. */
export default async function setup(project: TestProject): Promise<() => void> {
  const directory = mkdtempSync(join(tmpdir(), 'mcp-auth-built-'));
  writeFileSync(join(directory, 'package.json'), '{ "type": "module" }\n');
  symlinkSync(realpathSync('node_modules'), join(directory, 'node_modules'), 'junction');
  const output = { dir: join(directory, 'dist') };
  await build({ ...config, output, logLevel: 'warn' });
  project.provide('built', output.dir);
  return () => rmSync(directory, { recursive: true, force: true });
}
