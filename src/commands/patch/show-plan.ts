import { relative, resolve } from 'node:path';
import { shellWord } from '../../options/shell-word.js';
import type { PatchPlan } from '../../patch/patch-plan.js';
import type { Plan } from '../../plan/plan.js';
import { sayJson } from '../../terminal/say-json.js';
import { say, sayResult } from '../../terminal/say.js';
import { writeResult } from '../../terminal/write-result.js';
import { style } from '../../terminal/style.js';
import type { PatchAnswers } from './read-patch-answers.js';
import { diffFile, diffText } from '../repair/show-patch.js';

/**
 * Shows a plan as the answers want it: as a diff to read, as one in a file, as JSON.
 *
 * @throws {Stop} 3 when a file that is to take it holds something else, 2 when it cannot be written.
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
  writeResult({ file, flag: '--patch', begins: '--- a/' }, diffFile(plan));
  if (plan.changes.length === 0) return say(`There is nothing to change: ${file} is empty.`);
  const here = relative(resolve(directory), process.cwd()) === '';
  const apply = here ? ['git', 'apply', file] : ['git', '-C', directory, 'apply', resolve(file)];
  say(`The diff is in ${file}. Apply it with ${apply.map(shellWord).join(' ')}.`);
}
