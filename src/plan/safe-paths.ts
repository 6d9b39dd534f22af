import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { Stop } from '../problem.js';

/**
 * Promises that every path stays below `root` and that nothing on the way, the root included, is a
 * symbolic link.
 *
 * @throws {Stop} 3, with a problem for each path that breaks the promise.
 */
export function assertSafePaths(root: string, paths: readonly string[]): void {
  const checked = new Map<string, boolean>();
  const problems = paths.flatMap((path) => {
    const reason = leavesRoot(path) ? 'leaves the directory' : throughLink(root, path, checked);
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

function throughLink(
  root: string,
  path: string,
  checked: Map<string, boolean>,
): string | undefined {
  const parts = path.split('/');
  for (let length = 0; length <= parts.length; length += 1) {
    const place = join(root, ...parts.slice(0, length));
    if (isLink(place, checked)) return `passes through the symbolic link ${place}`;
  }
  return undefined;
}

function isLink(place: string, checked: Map<string, boolean>): boolean {
  const known = checked.get(place);
  if (known !== undefined) return known;
  const link = lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  checked.set(place, link);
  return link;
}
