import { type Dirent, readdirSync } from 'node:fs';
import { EXTENSIONS } from './extensions.js';
import { readBatches } from './read-batches.js';
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
    const { files, closed } = (listing ??= interpreted(() => listBelow(root)));
    const find = wordFinder(words);
    const look = () => readBatches({ root, paths: files, maxBytes }, find);
    const { found, unread } = files.length > MANY ? look() : interpreted(look);
    return { found: found.sort(), closed: [...closed, ...unread] };
  };
}

/** Up to so many files, machine code for the walk costs more to make than it saves. */
const MANY = 8000;

function interpreted<Value>(walk: () => Value): Value {
  // Loaded only to be used: that costs as much as a hundred files.
  const { setFlagsFromString } = process.getBuiltinModule('node:v8');
  setFlagsFromString('--no-opt');
  try {
    return walk();
  } finally {
    setFlagsFromString('--opt');
  }
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
