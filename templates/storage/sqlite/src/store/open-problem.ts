import { OwnerProblem } from '../owner-problem.js';

/** What each error code means to the owner, by the beginning of the code; the first that fits. */
const PROBLEMS: readonly { codes: RegExp; says: string; hint: string }[] = [
  {
    codes: /^SQLITE_(NOTADB|CORRUPT)/,
    says: 'is damaged, or is not a database',
    hint:
      'Restore it from a backup, together with keys.json. Without a backup: move it away and ' +
      'start again; users and clients have to be added anew, and everyone has to log in.',
  },
  {
    codes: /^SQLITE_(BUSY|LOCKED)/,
    says: 'is locked by another program',
    hint: 'Close what has it open (a database browser, a backup job), then start again.',
  },
  {
    codes: /^(SQLITE_FULL|ENOSPC|EDQUOT)/,
    says: 'cannot be written: the disk is full',
    hint: 'Make room on the disk, then start again.',
  },
  {
    // Among others: there is no room for the index that processes share (SQLITE_IOERR_SHMSIZE).
    codes: /^SQLITE_IOERR/,
    says: 'cannot be read or written: the disk is full, or fails',
    hint: 'Make room on the disk, then start again. If there is room, look at the log of the system.',
  },
  {
    codes: /^(SQLITE_(READONLY|CANTOPEN|PERM)|EACCES|EPERM|EROFS|EISDIR)/,
    says: 'cannot be opened for writing',
    hint: 'Make it, and the directory it is in, writable for the user this server runs as.',
  },
];

/** An error of SQLite or the file system at the opening of the store, in the owner's words. */
export function openProblem(file: string, error: unknown): OwnerProblem {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  const problem = PROBLEMS.find(({ codes }) => codes.test(code));
  if (problem) return new OwnerProblem(`The store ${file} ${problem.says}.`, problem.hint);
  return new OwnerProblem(
    `The store ${file} cannot be opened: ${message}`,
    'Look at the file and the directory it is in; DATA_DIR says where they are.',
  );
}
