import { Buffer } from 'node:buffer';
import { type Dirent, closeSync, openSync, readSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Search } from './search.js';

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

const READ =
  /\.([cm]?[jt]sx?|py|json|ya?ml|go|rb|exs?|java|kt|php|rs|cs|xml)$|(^|\/)\.?well-known\//;
const UNREAD = /\.min\.js$|lock\.(json|yaml)$/;

/** Looks for words below `root`, in a directory git knows nothing of. Links are not followed. */
export function searchByWalking(root: string, words: readonly string[], maxBytes: number): Search {
  const anyWord = patternOf(words);
  const buffer = Buffer.allocUnsafe(maxBytes);
  const search: { found: string[]; closed: string[] } = { found: [], closed: [] };
  for (const path of filesBelow(root, '')) {
    const bytes = path.endsWith('/') ? undefined : readInto(buffer, join(root, path));
    if (bytes === undefined) search.closed.push(path);
    else if (anyWord.test(charactersOf(bytes))) search.found.push(path);
  }
  search.found.sort();
  return search;
}

/** One pattern for all words costs what one word does. Bytes are matched, each as one character. */
function patternOf(words: readonly string[]): RegExp {
  const bytes = words.map((word) => Buffer.from(word).toString('latin1'));
  return new RegExp(bytes.map((word) => word.replace(/[^\w\x80-\xff]/g, '\\$&')).join('|'));
}

/** Each byte as one character. Words of UTF-16 are found as well, so that a file of it is told of. */
function charactersOf(bytes: Buffer): string {
  const characters = bytes.toString('latin1');
  const isUtf16 = bytes[0] === 0xff ? bytes[1] === 0xfe : bytes[0] === 0xfe && bytes[1] === 0xff;
  return isUtf16 ? characters.replaceAll('\0', '') : characters;
}

/** The files that are looked into, and the folders that may not be opened, which end with a slash. */
function* filesBelow(root: string, folder: string): Generator<string> {
  const entries = entriesOf(join(root, folder));
  if (entries === undefined) yield folder;
  for (const entry of entries ?? []) {
    const path = `${folder}${entry.name}`;
    if (entry.isDirectory()) {
      if (!isSkipped(entry.name)) yield* filesBelow(root, `${path}/`);
    } else if (entry.isFile() && READ.test(path) && !UNREAD.test(path)) {
      yield path;
    }
  }
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
