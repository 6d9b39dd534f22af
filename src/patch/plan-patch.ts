import { CODE_WORDS, FIRST_WORDS } from './facts/member-names.js';
import type { PatchOptions, PatchPlan } from './patch-plan.js';
import type { Project } from './project/read-project.js';

/**
 * What to do with a project, and why. What decides is loaded with the first candidate: most projects
 * have none.
 */
export async function planPatch(project: Project, options: PatchOptions = {}): Promise<PatchPlan> {
  if (project.search(FIRST_WORDS, CODE_WORDS).length === 0) {
    return { plan: { changes: [], notes: project.skipped() }, decisions: [] };
  }
  const { decideProject } = await import('./decide-project.js');
  return await decideProject(project, options);
}
