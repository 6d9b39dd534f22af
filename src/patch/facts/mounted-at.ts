import type { CodeFacts } from './code-facts.js';
import { isSamePath, segments } from './same-path.js';

/** What the files say whose routes are put at a path: the one at their root answers there. */
export function mountedAt(code: readonly CodeFacts[], path: string): CodeFacts[] {
  const wanted = segments(path);
  const mounts = code.flatMap((facts) => facts.mounts);
  const there = mounts.filter(({ paths }) =>
    paths.some((given) => isSamePath(segments(given), wanted)),
  );
  const files = new Set(there.map(({ file }) => file));
  return code.filter(({ file }) => files.has(file));
}
