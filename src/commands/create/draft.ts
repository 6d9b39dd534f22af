import { resolve } from 'node:path';
import { metadataFor } from '../../clients/metadata.js';
import type { CreateAnswers } from '../../create/create-answers.js';
import { keepExisting } from '../../create/keep-existing.js';
import { planProject } from '../../create/plan-project.js';
import { readTemplates } from '../../create/read-templates.js';
import { servedBy } from '../../create/served-by.js';
import type { Origin } from '../../create/view.js';
import { diskProblem } from '../../plan/disk-problem.js';
import type { Plan } from '../../plan/plan.js';
import { recover } from '../../plan/recover.js';
import { existingFiles, targetRoot } from './target-root.js';

/** A project that could be written now. */
export interface Draft {
  readonly answers: CreateAnswers;
  /** Absolute. */
  readonly root: string;
  readonly plan: Plan;
}

/** What a draft is made with. */
export interface Workshop {
  readonly dist: string;
  readonly origin: Origin;
  /** Nothing may be written: what a killed run left half done stays as it is. */
  readonly dryRun: boolean;
}

/**
 * The project of these answers, for the directory as it is now.
 *
 * @throws {Stop} 3 when the directory is not free; 2 when it or the templates cannot be read.
 */
export function draftProject(answers: CreateAnswers, { dist, origin, dryRun }: Workshop): Draft {
  const plan = planProject(answers, { templates: readTemplates(dist), origin });
  try {
    if (!dryRun) recover(resolve(answers.directory));
    const root = targetRoot(answers.directory, process.cwd());
    return { answers, root, plan: keepExisting(plan, existingFiles(root)) };
  } catch (error) {
    throw diskProblem(error, answers.directory);
  }
}

/** What `--json` prints: sizes instead of texts, because one of them holds a secret. */
export function reportOf({ answers, root, plan }: Draft, written: boolean) {
  return {
    written,
    root,
    answers,
    metadata: metadataFor(servedBy(answers)),
    files: plan.changes.map((change) => ({ kind: change.kind, path: change.path })),
    notes: plan.notes,
  };
}
