import { type Dirent, readdirSync } from 'node:fs';
import { EXTENSIONS } from './extensions.js';
import { lazily } from '../source/lazily.js';
import { type Batch, readBatches } from './read-batches.js';
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

/**
 * A directory git knows nothing of, to look for words in: no more than `maxBytes` of each file. Links are not followed.
 * From the first find on the `next` words are looked for as well, so that most files are read only once.
 */
export function walkerOf(
  root: string,
  maxBytes: number,
): (words: readonly string[], next: readonly string[]) => Search {
  let listing: Listing | undefined;
  let ahead: Ahead | undefined;
  return (words, next) => {
    const { files, closed } = (listing ??= interpreted(() => listBelow(root)));
    const known = ahead?.words === words.join() ? ahead : undefined;
    const paths = known === undefined ? files : files.slice(0, files.indexOf(known.from));
    const looking = lookingAhead(words, next);
    const look = () => readBatches({ root, paths, maxBytes }, looking.find);
    const { found, unread } = files.length > MANY ? look() : interpreted(look);
    ahead ??= looking.ahead();
    return { found: [...found, ...(known?.found ?? [])].sort(), closed: [...closed, ...unread] };
  };
}

/** What was found of the words of the next search, from one file on. */
interface Ahead {
  readonly words: string;
  readonly from: string;
  readonly found: string[];
}

function lookingAhead(words: readonly string[], next: readonly string[]) {
  const findWords = wordFinder(words);
  const findNext = lazily(() => wordFinder(next));
  let ahead: Ahead | undefined;
  const find = (batch: Batch) => {
    const found = findWords(batch);
    const [first] = batch.files;
    if (found.length > 0 && next.length > 0 && first !== undefined) {
      ahead ??= { words: next.join(), from: first.path, found: [] };
    }
    ahead?.found.push(...findNext()(batch));
    return found;
  };
  return { find, ahead: () => ahead };
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
