import { lstatSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Existing } from '../../create/keep-existing.js';
import { inspectRoot } from '../../plan/inspect-root.js';
import { Stop } from '../../problem.js';

/** Names listed when a directory is refused. */
const LISTED = 5;

/**
 * The directory a project goes to, as an absolute path.
 *
 * @throws {Stop} 3 when it holds anything that is not harmless, is no directory, or is reached through a
 * symbolic link below the working directory.
 */
export function targetRoot(directory: string, workingDirectory: string): string {
  const root = resolve(workingDirectory, directory);
  refuseLinks(root, workingDirectory);
  const { state, names } = inspectRoot(root);
  if (state === 'file') {
    throw refusal(`${directory} is a file.`, 'Choose another directory.', directory);
  }
  if (state === 'occupied') {
    const listed = names.slice(0, LISTED).join(', ') + (names.length > LISTED ? ', …' : '');
    throw refusal(
      `${directory} is not empty: ${listed}. Nothing in it is ever replaced.`,
      'Choose a new directory, or move these files away first.',
      directory,
    );
  }
  return root;
}

/** What a usable directory already holds, as far as the project has files of the same names. */
export function existingFiles(root: string): Existing {
  const names = inspectRoot(root).names.filter((name) => lstatSync(join(root, name)).isFile());
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(root, name), 'utf8')]));
}

function refuseLinks(root: string, workingDirectory: string): void {
  const inside = relative(workingDirectory, root);
  const from = inside.startsWith('..') || inside === '' ? root : workingDirectory;
  const parts = relative(from, root).split(sep);
  for (let length = 0; length <= parts.length; length += 1) {
    const place = join(from, ...parts.slice(0, length));
    if (place === workingDirectory || !isLink(place)) continue;
    throw refusal(
      `${place} is a symbolic link, so it is not clear where the files would go.`,
      'Name the directory that it points to.',
      place,
    );
  }
}

function isLink(place: string): boolean {
  return lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

function refusal(message: string, hint: string, where: string): Stop {
  return new Stop(3, { message: `${message} Nothing was written.`, hint, where });
}
