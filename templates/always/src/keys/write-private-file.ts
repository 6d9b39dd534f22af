import { randomUUID } from 'node:crypto';
import { link, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Replaces a file with one only this user can read. Whatever happens leaves the old file or the new
 * one, never half of one. What a crash leaves beside it, a later write removes.
 */
export async function writePrivateFile(file: string, text: string): Promise<void> {
  await putInPlace(file, text, rename);
}

/** Makes a file only this user can read; false where it is there already: of two at once, one is first. */
export async function createPrivateFile(file: string, text: string): Promise<boolean> {
  try {
    await putInPlace(file, text, link);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

type Put = (from: string, to: string) => Promise<void>;

async function putInPlace(file: string, text: string, put: Put): Promise<void> {
  await removeLeftOvers(file);
  const next = `${file}.${randomUUID()}.tmp`;
  try {
    await writeDurably(next, text);
    await put(next, file);
  } finally {
    await rm(next, { force: true });
  }
  await syncDirectory(dirname(file));
}

async function writeDurably(file: string, text: string): Promise<void> {
  // `wx` does not follow a link somebody has put there, and does not take over an old mode.
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Milliseconds. No write takes as long. */
const LEFT_OVER_AFTER = 60_000;

/** Removes what writers that were killed have left: it holds secrets as the file does. */
async function removeLeftOvers(file: string): Promise<void> {
  const directory = dirname(file);
  const names = await readdir(directory);
  const beside = names.filter(
    (name) => name.startsWith(`${basename(file)}.`) && name.endsWith('.tmp'),
  );
  for (const name of beside) {
    const path = join(directory, name);
    const found = await stat(path).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > LEFT_OVER_AFTER) await rm(path, { force: true });
  }
}

/** Keeps the new name over a power cut. Windows cannot open a directory. */
async function syncDirectory(directory: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
