import { existsSync, readFileSync, renameSync, rmSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { type JournalEntry, digestOf, readJournal, savedFile } from './journal.js';

/** Undoes what a stage's journal says may have been moved, then removes the stage. Safe to repeat. */
export function putBack(stage: string, root: string): void {
  const entries = readJournal(stage);
  for (const [index, entry] of [...entries.entries()].reverse()) {
    const target = join(root, entry.path);
    if (isAsWritten(target, entry)) {
      if (entry.kind === 'edit') renameSync(savedFile(stage, index), target);
      else rmSync(target);
    }
    // Also when the kill came between the making of a folder and its first file.
    removeEmptyFolders(root, entry);
  }
  rmSync(stage, { recursive: true, force: true });
}

function isAsWritten(target: string, entry: JournalEntry): boolean {
  return existsSync(target) && digestOf(readFileSync(target)) === entry.digest;
}

function removeEmptyFolders(root: string, entry: JournalEntry): void {
  for (const folder of [...entry.folders].reverse()) {
    try {
      rmdirSync(join(root, folder));
    } catch {
      return;
    }
  }
}
