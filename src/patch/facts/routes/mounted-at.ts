import { type CodeFacts, EVERYWHERE, type FrontFact, type MountFact } from '../code-facts.js';
import { covers, isSamePath, segments } from './same-path.js';

/** What the files say whose routes are put at a path: the one at their root answers there. */
export function mountedAt(
  code: readonly CodeFacts[],
  mounts: readonly MountFact[],
  path: string,
): CodeFacts[] {
  const wanted = segments(path);
  const there = mounts.filter(({ paths }) => isGiven(paths, wanted));
  const files = new Set(there.map(({ file }) => file));
  return files.size === 0 ? [] : code.filter(({ file }) => files.has(file));
}

/** What is put in front of a path. */
export function frontsOf(fronts: readonly FrontFact[], path: string): FrontFact[] {
  return fronts.filter(({ paths }) =>
    paths.some((given) => given === EVERYWHERE || covers(given, path)),
  );
}

function isGiven(paths: readonly string[], wanted: readonly string[]): boolean {
  return paths.some((given) => isSamePath(segments(given), wanted));
}
