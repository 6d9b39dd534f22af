import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import { generate } from './generate.js';

/** A generated project that could be started, gone when the test is over. */
export function linkedProject(...flags: readonly string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'create-mcp-auth-project-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const project = generate(join(root, 'server'), ...flags);
  symlinkSync(inject('modules'), join(project, 'node_modules'), 'dir');
  return project;
}
