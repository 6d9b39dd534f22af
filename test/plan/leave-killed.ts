import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { digestOf, writeJournal } from '../../src/plan/journal.js';

/** The number of a process that has ended. */
export function deadPid(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

/**
 * Leaves a file as a run leaves it that was killed after it had put the new text in place.
 *
 * @returns the name of its stage in `root`.
 */
export function leaveKilled(root: string, file: string, pid = deadPid()): string {
  const stage = `.create-mcp-auth-${pid}-a1B2c3`;
  mkdirSync(join(root, stage));
  renameSync(join(root, file), join(root, stage, '0.old'));
  writeFileSync(join(root, file), 'new');
  const entry = { kind: 'edit', path: file, digest: digestOf('new'), folders: [] } as const;
  writeJournal(join(root, stage), [entry]);
  return stage;
}
