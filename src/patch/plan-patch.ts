import type { Plan } from '../plan/plan.js';
import { decideDocument } from './decide.js';
import type { Decision } from './decision.js';
import { findFacts } from './find-facts.js';
import type { Project } from './read-project.js';

export interface PatchOptions {
  /** Only these steps; all of them when absent. */
  readonly only?: readonly string[];
}

/** What to do with a project, and why: the plan the command shows and writes. */
export interface PatchPlan {
  readonly plan: Plan;
  readonly decisions: readonly Decision[];
}

/** Decides every list of a project on evidence from its code, and plans the edits that follow. */
export async function planPatch(project: Project, _options: PatchOptions = {}): Promise<PatchPlan> {
  const facts = await findFacts(project);
  const decisions = facts.documents.flatMap((document) =>
    decideDocument(document, facts.code).map((decision) => ({ ...decision, edits: [] })),
  );
  return { plan: { changes: [], notes: [...project.skipped()] }, decisions };
}
