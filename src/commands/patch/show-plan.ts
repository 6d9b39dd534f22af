import { writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { shellWord } from '../../options/shell-word.js';
import type { PatchPlan } from '../../patch/patch-plan.js';
import type { Plan } from '../../plan/plan.js';
import { Stop } from '../../problem.js';
import { sayJson } from '../../terminal/say-json.js';
import { say, sayResult } from '../../terminal/say.js';
import { style } from '../../terminal/style.js';
import type { PatchAnswers } from './read-patch-answers.js';
import { diffFile, diffText } from '../repair/show-patch.js';

/**
 * Shows a plan as the answers want it: as a diff to read, as one in a file, as JSON.
 *
 * @throws {Stop} 2 when a file that is to take it cannot be written.
 */
export function showPlan(
  { plan, decisions }: PatchPlan,
  { json, patch: file, directory = '.' }: PatchAnswers,
): void {
  if (json !== undefined) sayJson(json, { decisions, plan, diff: diffFile(plan) });
  if (file !== undefined) writeDiff(file, directory, plan);
  else if (json !== '' && plan.changes.length > 0) sayResult(diffText(plan, style('stdout')));
}

function writeDiff(file: string, directory: string, plan: Plan): void {
  try {
    writeFileSync(file, diffFile(plan));
  } catch (error) {
    const message = `The diff could not be written to ${file}: ${String(error)}.`;
    throw new Stop(2, { message, hint: 'Name another file.', where: '--patch' });
  }
  if (plan.changes.length === 0) return say(`There is nothing to change: ${file} is empty.`);
  const here = relative(resolve(directory), process.cwd()) === '';
  const apply = here ? ['git', 'apply', file] : ['git', '-C', directory, 'apply', resolve(file)];
  say(`The diff is in ${file}. Apply it with ${apply.map(shellWord).join(' ')}.`);
}
