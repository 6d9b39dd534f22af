import type { Decision } from '../../patch/decisions/decision.js';
import type { PatchPlan } from '../../patch/patch-plan.js';
import type { Project } from '../../patch/project/read-project.js';
import type { Plan } from '../../plan/plan.js';
import { canAsk } from '../../terminal/environment.js';
import { plain, say } from '../../terminal/say.js';
import { style } from '../../terminal/style.js';
import { settlePatch } from '../repair/settle-patch.js';
import { decisionsText } from '../repair/show-patch.js';
import { summaryText } from '../repair/summary-text.js';
import { writePatch } from '../repair/write-patch.js';
import { isShownOnly } from './is-shown-only.js';
import type { PatchAnswers } from './read-patch-answers.js';
import { showPlan } from './show-plan.js';

/** Asks what only a person can decide, shows all, and writes what is agreed on. @returns the exit code. */
export async function settleAndWrite(
  project: Project,
  found: PatchPlan,
  answers: PatchAnswers,
): Promise<number> {
  const { only, derive } = answers;
  const agreed = isAsked(answers) ? await settlePatch(project, found, { only, derive }) : found;
  show(agreed, answers);
  const wants = agreed.plan.changes.length > 0;
  const consent = { ...answers, isAsked: isAsked(answers) };
  const isToWrite = wants && !isShownOnly(answers);
  const written = isToWrite && (await writePatch(project.root, agreed.plan, consent));
  if (project.skipped().some(({ unreadable }) => unreadable)) return 2;
  if (isShownOnly(answers) && !answers.check) return 0;
  return (wants && !written) || agreed.decisions.some(isOpen) ? 1 : 0;
}

/** A person has to look at it: to decide, or to mend a file that does not parse. */
function isOpen({ verdict, reason }: Decision): boolean {
  return verdict === 'ask' || reason === 'does-not-parse' || reason === 'would-not-parse';
}

/** A person is there, and the answers do not say that nothing is to be asked. */
function isAsked(answers: PatchAnswers): boolean {
  const isSettled = answers.yes || answers.json !== undefined || isShownOnly(answers);
  return !isSettled && canAsk();
}

function show(found: PatchPlan, answers: PatchAnswers): void {
  if (answers.json === '') return showPlan(found, answers);
  const { plan, decisions } = found;
  const said = [decisionsText(decisions, style('stderr'), answers.verbose), notesText(plan)];
  const text = said.filter((part) => part !== '').join('\n\n');
  if (text !== '') say(`${text}\n`);
  const isDiffRead = answers.patch === undefined && plan.changes.length > 0;
  if (isDiffRead) showPlan(found, answers);
  say(`${isDiffRead ? '\n' : ''}${summaryText(decisions)}`);
  if (!isDiffRead) showPlan(found, answers);
  sayWhatIsOpen(decisions, answers);
}

/** Edits of what is to be decided are offered at a terminal; the rest is for a person to look at. */
function sayWhatIsOpen(decisions: readonly Decision[], answers: PatchAnswers): void {
  const open = decisions.filter(({ verdict }) => verdict === 'ask');
  const offered = open.filter(({ edits }) => edits.length > 0);
  if (offered.length > 0 && !isAsked(answers))
    say('What is marked ? is asked for when you run this at a terminal without --yes.');
  const bare = open.length - offered.length;
  if (bare > 0)
    say(`There is no edit to offer for ${bare} marked ?: look at what is said of it, and decide.`);
}

function notesText({ notes }: Plan): string {
  const { dim } = style('stderr');
  return notes.map(({ message, where = '' }) => dim(plain(`${where}: ${message}`))).join('\n');
}
