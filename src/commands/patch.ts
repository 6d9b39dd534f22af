import { writeFileSync } from 'node:fs';
import type { CommandLine } from '../options/command-line.js';
import { type PatchPlan, planPatch } from '../patch/plan-patch.js';
import { type Project, readProject } from '../patch/read-project.js';
import { apply } from '../plan/apply.js';
import type { Plan } from '../plan/plan.js';
import { Stop } from '../problem.js';
import { canAsk } from '../terminal/environment.js';
import { sayJson } from '../terminal/say-json.js';
import { say, sayResult } from '../terminal/say.js';
import { style } from '../terminal/style.js';
import { type PatchAnswers, readPatchAnswers } from './patch/read-patch-answers.js';
import { forgetPatch, undoPlan } from './repair/last-patch.js';
import { settlePatch } from './repair/settle-patch.js';
import { decisionsText, diffFile, diffText, summaryText } from './repair/show-patch.js';
import { writePatch } from './repair/write-patch.js';

/** Repairs the metadata of a project: find, decide, show, write. @returns the exit code. */
export async function patch(line: CommandLine): Promise<number> {
  const answers = readPatchAnswers(line.flags);
  const project = readProject(answers.directory ?? '.');
  if (answers.undo) return undo(project, answers);
  const { only, derive } = answers;
  const found = await planPatch(project, { only, derive });
  const agreed = isAsked(answers) ? await settlePatch(project, found, { only, derive }) : found;
  const open = agreed.decisions.filter(({ verdict }) => verdict === 'ask');
  show(agreed, answers);
  const wants = agreed.plan.changes.length > 0;
  if (answers.patch !== undefined) writeDiff(answers.patch, agreed.plan);
  if (answers.check) return wants || open.length > 0 ? 1 : 0;
  if (answers.dryRun || answers.patch !== undefined) return 0;
  const consent = { ...answers, isAsked: isAsked(answers) };
  const written = wants && (await writePatch(project.root, agreed.plan, consent));
  return (wants && !written) || open.length > 0 ? 1 : 0;
}

/** A person is there, and the answers do not say that nothing is to be asked. */
function isAsked({ yes, check, dryRun, json, patch: file }: PatchAnswers): boolean {
  return canAsk() && !yes && !check && !dryRun && json === undefined && file === undefined;
}

function show({ plan, decisions }: PatchPlan, { json, verbose, patch: file }: PatchAnswers): void {
  if (json !== undefined) sayJson(json, { decisions, plan, diff: diffFile(plan) });
  if (json === '') return;
  const marks = style(process.stderr);
  const text = decisionsText(decisions, marks, verbose);
  if (text !== '') say(`${text}\n`);
  for (const { message, where } of plan.notes) say(marks.dim(`${where}: ${message}`));
  if (plan.changes.length > 0 && file === undefined)
    sayResult(diffText(plan, style(process.stdout)));
  say(`\n${summaryText(decisions)}`);
}

function undo({ root }: Project, { dryRun }: PatchAnswers): number {
  const plan = undoPlan(root);
  sayResult(diffText(plan, style(process.stdout)));
  if (dryRun) return 0;
  apply(plan, root);
  forgetPatch(root);
  say(`Taken back: ${plan.changes.map(({ path }) => path).join(', ')}.`);
  return 0;
}

function writeDiff(file: string, plan: Plan): void {
  try {
    writeFileSync(file, diffFile(plan));
  } catch (error) {
    const message = `The diff could not be written to ${file}: ${String(error)}.`;
    throw new Stop(2, { message, hint: 'Name another file.', where: '--patch' });
  }
  say(`The diff is in ${file}. Apply it with git apply ${file}.`);
}
