import { Buffer } from 'node:buffer';
import { type Dirent, closeSync, openSync, readSync, readdirSync } from 'node:fs';
import { EXTENSIONS } from './extensions.js';
import type { Search } from './search.js';
import { wordFinder } from './word-finder.js';

const SKIPPED = new Set([
  'node_modules',
  'dist',
  'build',
  'out',
  'coverage',
  'vendor',
  '__pycache__',
  'site-packages',
  'venv',
  'target',
]);

const READ = new Set(EXTENSIONS);
const UNREAD = /\.min\.js$|lock\.(json|yaml)$/;

/** What there is to look into below a directory. Paths are relative to it. */
interface Listing {
  readonly files: string[];
  /** Folders that may not be opened, each with a slash at its end. */
  readonly closed: string[];
}

/** A directory git knows nothing of, to look for words in: no more than `maxBytes` of each file. Links are not followed. */
export function walkerOf(root: string, maxBytes: number): (words: readonly string[]) => Search {
  let listing: Listing | undefined;
  return (words) => {
    listing ??= listBelow(root);
    const holds = wordFinder(words);
    const buffer = Buffer.allocUnsafe(maxBytes);
    const found: string[] = [];
    const closed = [...listing.closed];
    for (const path of listing.files) {
      const bytes = readInto(buffer, `${root}/${path}`);
      if (bytes === undefined) closed.push(path);
      else if (holds(bytes)) found.push(path);
    }
    return { found: found.sort(), closed };
  };
}

function listBelow(root: string): Listing {
  const listing: Listing = { files: [], closed: [] };
  const list = (folder: string, isWellKnown: boolean): void => {
    const entries = entriesOf(`${root}/${folder}`);
    if (entries === undefined) listing.closed.push(folder);
    for (const entry of entries ?? []) {
      const { name } = entry;
      if (entry.isDirectory()) {
        if (!isSkipped(name)) list(`${folder}${name}/`, isWellKnown || WELL_KNOWN.test(name));
      } else if (entry.isFile() && (isWellKnown || isRead(name))) {
        listing.files.push(folder + name);
      }
    }
  };
  list('', false);
  return listing;
}

const WELL_KNOWN = /^\.?well-known$/;

function isRead(name: string): boolean {
  return READ.has(name.slice(name.lastIndexOf('.') + 1)) && !UNREAD.test(name);
}

function isSkipped(name: string): boolean {
  return SKIPPED.has(name) || (name.startsWith('.') && name !== '.well-known');
}

function entriesOf(folder: string): Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return undefined;
  }
}

/** The bytes of the file, as far as the buffer reaches. */
function readInto(buffer: Buffer, path: string): Buffer | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    return buffer.subarray(0, readSync(file, buffer, 0, buffer.length, 0));
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
