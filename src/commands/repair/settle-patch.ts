import type { PatchOptions, PatchPlan } from '../../patch/patch-plan.js';
import { planPatch } from '../../patch/plan-patch.js';
import type { Project } from '../../patch/project/read-project.js';

/** Asks what only a person can decide, and plans again as it was answered. */
export async function settlePatch(
  project: Project,
  found: PatchPlan,
  options: PatchOptions = {},
): Promise<PatchPlan> {
  if (!found.decisions.some(({ verdict }) => verdict === 'ask')) return found;
  const { askAbout } = await import('./ask-about.js');
  return await planPatch(project, { ...options, settled: await askAbout(found.decisions) });
}
