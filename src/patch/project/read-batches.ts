import { Buffer } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';

/** Files in one buffer, one after the other: looking into all at once costs less than into each. */
export interface Batch {
  readonly bytes: Buffer;
  readonly files: readonly Span[];
}

/** Where the bytes of a file are. */
export interface Span {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

interface Files {
  readonly root: string;
  readonly paths: readonly string[];
  /** More of a file is not read. */
  readonly maxBytes: number;
}

/** How many bytes are looked through at once. */
const BATCH_BYTES = 256_000;

/**
 * Reads files into one buffer, as many at a time as fit, and looks for what is wanted in each batch.
 *
 * @returns what was found, and the files that may not be opened.
 */
export function readBatches(
  { root, paths, maxBytes }: Files,
  find: (batch: Batch) => readonly string[],
): { readonly found: string[]; readonly unread: readonly string[] } {
  const buffer = Buffer.allocUnsafe(BATCH_BYTES + maxBytes);
  const found: string[] = [];
  const unread: string[] = [];
  let files: Span[] = [];
  let start = 0;
  const look = () => {
    found.push(...find({ bytes: buffer.subarray(0, start), files }));
    [files, start] = [[], 0];
  };
  for (const path of paths) {
    const length = readInto(buffer, { start, maxBytes }, `${root}/${path}`);
    if (length === undefined) unread.push(path);
    else files.push({ path, start, end: (start += length) });
    if (start >= BATCH_BYTES) look();
  }
  look();
  return { found, unread };
}

/** @returns how many bytes were read; absent when the file may not be opened. */
function readInto(
  buffer: Buffer,
  { start, maxBytes }: { readonly start: number; readonly maxBytes: number },
  path: string,
): number | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    return readSync(file, buffer, start, maxBytes, 0);
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
