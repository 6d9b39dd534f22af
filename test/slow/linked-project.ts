import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import { generate } from './generate.js';

export interface LinkedProject {
  readonly directory: string;
  remove(): void;
}

/** A generated project that could be started. */
export function linkProject(...flags: readonly string[]): LinkedProject {
  const root = mkdtempSync(join(tmpdir(), 'create-mcp-auth-project-'));
  const directory = generate(join(root, 'server'), ...flags);
  symlinkSync(inject('modules'), join(directory, 'node_modules'), 'dir');
  return { directory, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** The directory of one that is gone when the test is over. */
export function linkedProject(...flags: readonly string[]): string {
  const { directory, remove } = linkProject(...flags);
  onTestFinished(remove);
  return directory;
}
