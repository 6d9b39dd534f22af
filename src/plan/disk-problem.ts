import { Stop } from '../problem.js';

const SENTENCES: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  ENOSPC: ['the disk is full', 'Free some space, then run the same command again.'],
  EDQUOT: ['your disk quota is used up', 'Free some space, then run the same command again.'],
  EACCES: ['permission was denied', 'Choose a directory that you may write to.'],
  EPERM: ['the operating system does not permit it', 'Choose a directory that you may write to.'],
  EROFS: ['the file system is read-only', 'Choose a directory that you may write to.'],
  ENOTDIR: ['a part of that path is a file, not a directory', 'Choose another directory.'],
  ENAMETOOLONG: ['the name is too long', 'Choose a shorter name.'],
  EEXIST: ['it exists already', 'Move it away, or choose another directory.'],
};

/** What went wrong on disk, in words. A `Stop`, or an error that is not the system's, stays what it is. */
export function diskProblem(error: unknown, root: string): unknown {
  if (!isSystemError(error)) return error;
  const [why, hint] = SENTENCES[error.code] ?? [error.message, 'Run the same command again.'];
  // A stage is ours, and gone by now.
  const where = error.path?.replace(/[\\/]\.create-mcp-auth-.*/, '') ?? root;
  return new Stop(error.code === 'EEXIST' ? 3 : 2, {
    message: `Could not write ${where}: ${why}. Nothing was changed.`,
    hint,
    where,
  });
}

function isSystemError(error: unknown): error is Error & { code: string; path?: string } {
  return error instanceof Error && !(error instanceof Stop) && 'code' in error;
}
