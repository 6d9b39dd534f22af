import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { applyEdits } from '../../plan/edit.js';
import type { Plan } from '../../plan/plan.js';
import { Stop } from '../../problem.js';

/** Remembers a patch, outside of the project, so that it can be taken back without git. */
export function rememberPatch(root: string, plan: Plan): void {
  const path = recordOf(root);
  const files = plan.changes.flatMap((change) =>
    change.kind === 'edit'
      ? { path: change.path, before: change.before, after: applyEdits(change.before, change.edits) }
      : [],
  );
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(path, JSON.stringify({ root, files }), { mode: 0o600 });
  } catch {
    // A machine that keeps no state loses --undo, not the patch.
  }
}

/** Forgets the last patch of a directory. */
export function forgetPatch(root: string): void {
  rmSync(recordOf(root), { force: true });
}

/**
 * The plan that takes the last patch back: it is refused like any other when a file has changed since.
 *
 * @throws {Stop} 2 when no patch of the directory is remembered.
 */
export function undoPlan(root: string): Plan {
  const changes = readRecord(root).map(({ path, before, after }) => ({
    kind: 'edit' as const,
    path,
    before: after,
    edits: [{ start: 0, end: after.length, text: before, why: 'the patch is taken back' }],
  }));
  return { changes, notes: [] };
}

interface Remembered {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

function readRecord(root: string): readonly Remembered[] {
  try {
    const record: unknown = JSON.parse(readFileSync(recordOf(root), 'utf8'));
    if (isRecord(record)) return record.files;
  } catch {
    // Told below: a record that is not there or cannot be read is none.
  }
  throw new Stop(2, {
    message: `There is no patch of ${root} to take back.`,
    hint: 'Only the last patch of a directory is remembered, by the user who made it.',
    where: '--undo',
  });
}

function isRecord(value: unknown): value is { readonly files: readonly Remembered[] } {
  if (typeof value !== 'object' || value === null || !('files' in value)) return false;
  return Array.isArray(value.files);
}

function recordOf(root: string): string {
  const state = process.env['XDG_STATE_HOME'] ?? join(homedir(), '.local', 'state');
  const { createHash } = process.getBuiltinModule('node:crypto');
  const name = createHash('sha256').update(root).digest('hex').slice(0, 32);
  return join(state, 'create-mcp-auth', 'patches', `${name}.json`);
}
