import { lstatSync, readFileSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Note } from '../../plan/plan.js';
import { Stop } from '../../problem.js';
import { searchWithGit } from './read-with-git.js';
import { walkerOf } from './read-by-walking.js';

/** A directory of somebody else's, read and never written. Paths are relative to its root, separated by `/`. */
export interface Project {
  readonly root: string;
  /** The files that contain at least one of the words, sorted; what is found may have the `next` words looked for. */
  readonly search: (words: readonly string[], next?: readonly string[]) => readonly string[];
  /** The text of a file, exactly: a byte order mark stays. Absent when it cannot be read; a note says why. */
  readonly read: (path: string) => string | undefined;
  /** What was left out, and why. */
  readonly skipped: () => readonly Skipped[];
}

/** A file or folder that was left out. */
export interface Skipped extends Note {
  /** True for a file that may hold what is looked for, and could not be read: nothing is known of it. */
  readonly unreadable: boolean;
}

/** Larger files are generated ones. */
const MAX_BYTES = 2_000_000;

/**
 * Opens a directory. Only files git would show are seen; without git, those outside of `node_modules`
 * and build output.
 *
 * @throws {Stop} 2 when it is not a directory.
 */
export function readProject(directory: string): Project {
  const root = rootOf(directory);
  const texts = new Map<string, string | undefined>();
  const skipped = new Map<string, Skipped>();
  const skip = (path: string, why: string, unreadable: boolean) =>
    skipped.set(path, { message: `left out, because ${why}.`, where: path, unreadable });
  const read = (path: string): string | undefined => {
    if (!texts.has(path)) {
      const result = readText(root, path);
      texts.set(path, result.text);
      if (result.why !== undefined) skip(path, result.why, result.unreadable ?? false);
    }
    return texts.get(path);
  };
  const walk = walkerOf(root, MAX_BYTES);
  const searches = new Map<string, readonly string[]>();
  const search = (words: readonly string[], next: readonly string[] = []) => {
    const key = words.join('\n');
    const known = searches.get(key);
    if (known !== undefined) return known;
    const { found, closed } = searchWithGit(root, words) ?? walk(words, next);
    // A folder that is closed is most often the data of some service.
    for (const path of closed) skip(path, 'it may not be read', !path.endsWith('/'));
    searches.set(key, found);
    return found;
  };
  return { root, search, read, skipped: () => [...skipped.values()] };
}

function rootOf(directory: string): string {
  try {
    const root = realpathSync.native(directory);
    if (lstatSync(root).isDirectory()) return root;
  } catch {
    // Told below: one sentence for everything that is no directory.
  }
  const message = `${directory} is not a directory that can be read.`;
  throw new Stop(2, { message, hint: 'Name the directory of the project.', where: directory });
}

interface Text {
  readonly text?: string;
  readonly why?: string;
  readonly unreadable?: boolean;
}

function readText(root: string, path: string): Text {
  const full = join(root, path);
  try {
    // Most of what is asked for by a guess, manifests and modules, is not there: an error costs ten times as much.
    const stat = lstatSync(full, { throwIfNoEntry: false });
    if (stat === undefined) return {};
    const real = realpathSync.native(full);
    if (real !== full && !real.startsWith(root + sep)) {
      return { why: 'it is a link that leaves the directory' };
    }
    if (real !== full) return { why: 'it is reached through a link' };
    if (!stat.isFile()) return { why: 'it is not a file' };
    if (stat.size > MAX_BYTES) return { why: `it is larger than ${MAX_BYTES / 1e6} MB` };
    return decode(readFileSync(full));
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return {};
    return { why: `it cannot be read (${code})`, unreadable: true };
  }
}

function decode(bytes: Uint8Array): Text {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { why: 'it is not UTF-8 text', unreadable: true };
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
