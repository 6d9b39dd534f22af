import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition, Plan } from '../../plan/plan.js';

/** A patch that can be taken back: its files as they were, and what was edited. */
export interface LastPatch {
  readonly record: string;
  readonly changes: readonly Edition[];
}

/** How many patches of a directory are remembered. */
const REMEMBERED = 20;

/**
 * Remembers a patch outside of the project, so that it can be taken back without git. A record is a file of
 * its own, there wholly or not at all: two runs at once cannot lose each other's.
 *
 * @returns where it is kept; absent on a machine that keeps no state.
 */
export function rememberPatch(root: string, plan: Plan): string | undefined {
  const folder = folderOf(root);
  const record = join(folder, `${Date.now()}-${process.pid}.json`);
  const changes = plan.changes.filter(({ kind }) => kind === 'edit');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(`${record}.part`, JSON.stringify({ root, changes }), {
      mode: 0o600,
      flush: true,
    });
    renameSync(`${record}.part`, record);
    for (const old of recordsIn(folder).slice(0, -REMEMBERED)) forgetPatch(old);
    return record;
  } catch {
    forgetPatch(`${record}.part`);
    return undefined;
  }
}

/** Forgets a patch. What cannot be removed is told apart later: its files are as they were before it. */
export function forgetPatch(record: string): void {
  try {
    rmSync(record, { force: true });
  } catch {
    return;
  }
}

/** The last patch of a directory by this user; absent when there is none, or its record cannot be read. */
export function lastPatch(root: string): LastPatch | undefined {
  const record = recordsIn(folderOf(root)).at(-1);
  if (record === undefined) return undefined;
  try {
    const kept: unknown = JSON.parse(readFileSync(record, 'utf8'));
    return isKept(kept) ? { record, changes: kept.changes } : undefined;
  } catch {
    return undefined;
  }
}

function isKept(value: unknown): value is Omit<LastPatch, 'record'> {
  if (typeof value !== 'object' || value === null || !('changes' in value)) return false;
  return Array.isArray(value.changes);
}

/** The records of a folder, the oldest first: their names begin with the time, in milliseconds. */
function recordsIn(folder: string): string[] {
  try {
    const names = readdirSync(folder).filter((name) => /^\d+-\d+\.json$/.test(name));
    return names.sort((a, b) => parseInt(a) - parseInt(b)).map((name) => join(folder, name));
  } catch {
    return [];
  }
}

function folderOf(root: string): string {
  // Loaded only to be used: most runs write nothing.
  const { homedir } = process.getBuiltinModule('node:os');
  const { createHash } = process.getBuiltinModule('node:crypto');
  const state = process.env['XDG_STATE_HOME'] ?? join(homedir(), '.local', 'state');
  const name = createHash('sha256').update(root).digest('hex').slice(0, 32);
  return join(state, 'create-mcp-auth', 'patches', name);
}
