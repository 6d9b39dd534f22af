import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Replaces a file with one only this user can read. A crash at any moment leaves the old file or
 * the new one, never half of one, and at most one left-over beside it, which the next write removes.
 */
export async function writePrivateFile(file: string, text: string): Promise<void> {
  const next = `${file}.tmp`;
  await rm(next, { force: true });
  // `wx` does not follow a link somebody has put there, and does not take over an old mode.
  const handle = await open(next, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(next, file);
  await syncDirectory(dirname(file));
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
