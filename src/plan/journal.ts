import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a move into place must be able to undo. `path` is relative to the root. */
export interface JournalEntry {
  readonly kind: 'create' | 'edit';
  readonly path: string;
  /** SHA-256 of the file as written: what no longer matches was changed by somebody since, and stays. */
  readonly digest: string;
  /** Folders that had to be made for the file, relative to the root, deepest last. */
  readonly folders: readonly string[];
}

/** The digest a journal records, in hexadecimal. */
export function digestOf(content: string | Uint8Array): string {
  // Loaded for a journal only: a new project has none, and would take longer to start.
  const { createHash } = process.getBuiltinModule('node:crypto');
  return createHash('sha256').update(content).digest('hex');
}

const NAME = 'journal.json';

/** Where the new text of entry `index` is staged. */
export const stagedFile = (stage: string, index: number): string => join(stage, `${index}.new`);

/** Where the old file of entry `index` is kept until everything is in place. */
export const savedFile = (stage: string, index: number): string => join(stage, `${index}.old`);

/** Writes the journal at once or not at all: from here on a killed run is undone. */
export function writeJournal(stage: string, entries: readonly JournalEntry[]): void {
  writeFileSync(join(stage, `${NAME}.part`), JSON.stringify(entries), { flush: true });
  renameSync(join(stage, `${NAME}.part`), join(stage, NAME));
}

/** The journal of a stage; none when its run did not get as far as moving anything. */
export function readJournal(stage: string): JournalEntry[] {
  try {
    return JSON.parse(readFileSync(join(stage, NAME), 'utf8')) as JournalEntry[];
  } catch {
    return [];
  }
}

/** The journal's own path; removing it makes a finished write final. */
export const journalFile = (stage: string): string => join(stage, NAME);
