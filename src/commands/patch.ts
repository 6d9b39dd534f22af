import { writeFileSync } from 'node:fs';
import type { CommandLine } from '../options/command-line.js';
import { type PatchOptions, type PatchPlan, planPatch } from '../patch/plan-patch.js';
import { type Project, readProject } from '../patch/read-project.js';
import { apply } from '../plan/apply.js';
import type { Plan } from '../plan/plan.js';
import { Stop } from '../problem.js';
import { canAsk } from '../terminal/environment.js';
import { sayJson } from '../terminal/say-json.js';
import { say, sayResult } from '../terminal/say.js';
import { style } from '../terminal/style.js';
import { refuseDirtyFiles } from './patch/dirty-files.js';
import { forgetPatch, rememberPatch, undoPlan } from './patch/last-patch.js';
import { type PatchAnswers, readPatchAnswers } from './patch/read-patch-answers.js';
import { decisionsText, diffFile, diffText, summaryText } from './patch/show-patch.js';

/** Repairs the metadata of a project: find, decide, show, write. @returns the exit code. */
export async function patch(line: CommandLine): Promise<number> {
  const answers = readPatchAnswers(line.flags);
  const project = readProject(answers.directory ?? '.');
  if (answers.undo) return undo(project, answers);
  const { only, derive } = answers;
  const found = await planPatch(project, { only, derive });
  const agreed = isAsked(answers) ? await settle(project, found, { only, derive }) : found;
  const open = agreed.decisions.filter(({ verdict }) => verdict === 'ask');
  show(agreed, answers);
  const wants = agreed.plan.changes.length > 0;
  if (answers.patch !== undefined) writeDiff(answers.patch, agreed.plan);
  if (answers.check) return wants || open.length > 0 ? 1 : 0;
  if (answers.dryRun || answers.patch !== undefined) return 0;
  const written = wants && (await write(project, agreed.plan, answers));
  return (wants && !written) || open.length > 0 ? 1 : 0;
}

/** A person is there, and the answers do not say that nothing is to be asked. */
function isAsked({ yes, check, dryRun, json, patch: file }: PatchAnswers): boolean {
  return canAsk() && !yes && !check && !dryRun && json === undefined && file === undefined;
}

/** What only a person can decide is asked, and planned again as it was answered. */
async function settle(
  project: Project,
  found: PatchPlan,
  options: PatchOptions,
): Promise<PatchPlan> {
  if (!found.decisions.some(({ verdict }) => verdict === 'ask')) return found;
  const { askAbout } = await import('./patch/ask-about.js');
  return await planPatch(project, { ...options, settled: await askAbout(found.decisions) });
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

async function write(project: Project, plan: Plan, answers: PatchAnswers): Promise<boolean> {
  const paths = plan.changes.map(({ path }) => path);
  if (!answers.allowDirty) refuseDirtyFiles(project.root, paths);
  if (!(answers.yes || (await isConfirmed(plan, answers)))) return false;
  apply(plan, project.root);
  rememberPatch(project.root, plan);
  say(`Written: ${paths.join(', ')}. Take it back with create-mcp-auth patch --undo.`);
  return true;
}

async function isConfirmed(plan: Plan, answers: PatchAnswers): Promise<boolean> {
  if (!isAsked(answers)) {
    say('Nothing was written: add --yes to write this.');
    return false;
  }
  return await (await import('./patch/ask-about.js')).confirm(plan);
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
