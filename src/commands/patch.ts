import type { CommandLine } from '../options/command-line.js';
import type { PatchPlan } from '../patch/patch-plan.js';
import { planPatch } from '../patch/plan-patch.js';
import { readProject } from '../patch/project/read-project.js';
import { say } from '../terminal/say.js';
import { isShownOnly } from './patch/is-shown-only.js';
import { type PatchAnswers, readPatchAnswers } from './patch/read-patch-answers.js';
import { summaryText } from './repair/summary-text.js';

/** Repairs the metadata of a project: find, decide, show, write. @returns the exit code. */
export async function patch(line: CommandLine): Promise<number> {
  const answers = readPatchAnswers(line.flags);
  const project = readProject(answers.directory ?? '.');
  // What a killed run left half done is put right before it is read.
  if (!isShownOnly(answers)) (await import('../plan/recover.js')).recover(project.root);
  if (answers.undo) return (await import('./patch/undo.js')).undo(project.root, answers);
  const { only, derive } = answers;
  const found = await planPatch(project, { only, derive });
  if (isNothingToSay(found, answers)) {
    say(summaryText(found.decisions));
    return 0;
  }
  // Most projects end above, and what shows and writes is not loaded for them.
  const { settleAndWrite } = await import('./patch/settle-and-write.js');
  return await settleAndWrite(project, found, answers);
}

function isNothingToSay({ plan, decisions }: PatchPlan, { json, patch }: PatchAnswers): boolean {
  const isFound = decisions.length > 0 || plan.notes.length > 0;
  return !isFound && json === undefined && patch === undefined;
}
