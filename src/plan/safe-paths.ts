import { lstatSync } from 'node:fs';
import { Stop } from '../problem.js';

/**
 * Promises that every path stays below `root` and that nothing on the way, the root included, is a
 * symbolic link.
 *
 * @throws {Stop} 3, with a problem for each path that breaks the promise.
 */
export function assertSafePaths(root: string, paths: readonly string[]): void {
  const seen: Seen = new Map();
  const problems = paths.flatMap((path) => {
    const reason = leavesRoot(path) ? 'leaves the directory' : throughLink(root, path, seen);
    if (reason === undefined) return [];
    return [{ message: `${path} ${reason}, so nothing was written.`, where: path }];
  });
  if (problems.length > 0) throw new Stop(3, ...problems);
}

function leavesRoot(path: string): boolean {
  const parts = path.split('/');
  return (
    path === '' ||
    /^([/\\]|[A-Za-z]:)/.test(path) ||
    path.includes('\\') ||
    path.includes('\0') ||
    parts.some((part) => part === '' || part === '.' || part === '..')
  );
}

/** What stands at each place that was looked at. Below nothing there can be no link. */
type Seen = Map<string, 'link' | 'missing' | 'other'>;

function throughLink(root: string, path: string, seen: Seen): string | undefined {
  let place = root;
  for (const part of ['', ...path.split('/')]) {
    if (part !== '') place = `${place}/${part}`;
    const there = look(place, seen);
    if (there === 'link') return `passes through the symbolic link ${place}`;
    if (there === 'missing') return undefined;
  }
  return undefined;
}

function look(place: string, seen: Seen) {
  const known = seen.get(place);
  if (known !== undefined) return known;
  const stats = lstatSync(place, { throwIfNoEntry: false });
  const there = stats === undefined ? 'missing' : stats.isSymbolicLink() ? 'link' : 'other';
  seen.set(place, there);
  return there;
}
