import { applyEdits } from '../plan/edit.js';
import type { Edit } from '../plan/plan.js';
import type { Sources } from './source/sources.js';

/**
 * Whether a file that parses still does with these edits. The statements they are in are tried first: what is around
 * them stays as it is, and is most of the file.
 */
export function parsesWith(
  { project, brokenAt }: Sources,
  file: string,
  edits: readonly Edit[],
): boolean {
  const parses = (text: string) => brokenAt(file, text) === undefined;
  const before = project.read(file) ?? '';
  const after = applyEdits(before, edits);
  const start = startOfStatement(before, Math.min(...edits.map((edit) => edit.start)));
  const end = endOfStatement(before, Math.max(...edits.map((edit) => edit.end)));
  const part = after.slice(start, after.length - (before.length - end));
  return (parses(before.slice(start, end)) && parses(part)) || parses(after);
}

/** The last line above that begins at the margin, and with no closing bracket. */
function startOfStatement(text: string, offset: number): number {
  const lines = [...text.slice(0, offset).matchAll(AT_THE_MARGIN)];
  return lines.at(-1)?.index ?? 0;
}

function endOfStatement(text: string, offset: number): number {
  const below = text.slice(offset).search(AT_THE_MARGIN);
  return below === -1 ? text.length : offset + below;
}

const AT_THE_MARGIN = /\n(?=[^\s)\]}])/g;
