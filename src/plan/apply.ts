import { lstatSync } from 'node:fs';
import { diskProblem } from './disk-problem.js';
import type { OnStep } from './on-step.js';
import type { Plan } from './plan.js';
import { assertSafePaths } from './safe-paths.js';
import { recover } from './recover.js';
import { writeFiles } from './write-files.js';
import { writeProject } from './write-project.js';

/**
 * Carries a plan out below `root`, wholly or not at all.
 *
 * A root that does not exist is staged beside its place and renamed once. In a root that exists,
 * files are staged, then moved one by one under a journal: a failure puts everything back, and what
 * a killed process left behind is put back by the next run.
 *
 * @returns the paths written, relative to `root`.
 * @throws {Stop} 3 when a path leaves the root or passes through a symbolic link, a file to create
 * exists, or a file to edit no longer reads as it did; 2 when the disk refuses.
 */
export function apply(plan: Plan, root: string, onStep: OnStep = () => {}): string[] {
  if (plan.changes.length === 0) return [];
  const paths = plan.changes.map((change) => change.path);
  try {
    recover(root);
    assertSafePaths(root, paths);
    if (isMissing(root)) writeProject(plan.changes, root, onStep);
    else writeFiles(plan.changes, root, onStep);
  } catch (error) {
    throw diskProblem(error, root);
  }
  return paths;
}

function isMissing(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) === undefined;
}
