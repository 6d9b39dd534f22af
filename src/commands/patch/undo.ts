import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { apply } from '../../plan/apply.js';
import { applyEdits, invertEdits } from '../../plan/edit.js';
import type { Edition, Plan } from '../../plan/plan.js';
import { Stop } from '../../problem.js';
import { say } from '../../terminal/say.js';
import { forgetPatch, lastPatch } from '../repair/last-patch.js';
import type { PatchAnswers } from './read-patch-answers.js';
import { showPlan } from './show-plan.js';

/**
 * Takes the last patch of a directory back: exactly, or not at all.
 *
 * @returns the exit code.
 * @throws {Stop} 2 when no patch is remembered, 3 when one of its files has changed since.
 */
export function undo(root: string, answers: PatchAnswers): number {
  const last = lastPatch(root);
  if (last === undefined) throw nothingToTakeBack(root);
  const plan = planOf(root, last.changes);
  const paths = plan.changes.map(({ path }) => path);
  showPlan({ plan, decisions: [] }, answers);
  if (answers.check) return paths.length > 0 ? 1 : 0;
  if (answers.dryRun || answers.patch !== undefined) return 0;
  apply(plan, root);
  forgetPatch(last.record);
  say(
    paths.length > 0
      ? `Taken back: ${paths.join(', ')}.`
      : 'The last patch is taken back already: its files are as they were before it.',
  );
  return 0;
}

function nothingToTakeBack(root: string): Stop {
  return new Stop(2, {
    message: `There is no patch of ${root} to take back.`,
    hint: 'Only patches by the same user on the same machine are remembered.',
    where: '--undo',
  });
}

/** A file that reads as before the patch is taken back already: a run that was killed may leave it so. */
function planOf(root: string, patched: readonly Edition[]): Plan {
  const now = patched.map((change) => ({
    ...change,
    after: applyEdits(change.before, change.edits),
    text: textOf(join(root, change.path)),
  }));
  const changed = now.filter(({ text, before, after }) => text !== before && text !== after);
  if (changed.length > 0) throw new Stop(3, ...changed.map(changedSince));
  const changes = now
    .filter(({ text, before }) => text !== before)
    .map(({ kind, path, before, after, edits }) => ({
      kind,
      path,
      before: after,
      edits: invertEdits(before, edits, 'the patch is taken back'),
    }));
  return { changes, notes: [] };
}

function changedSince({
  path,
  text,
}: {
  readonly path: string;
  readonly text: string | undefined;
}) {
  const what = text === undefined ? 'cannot be read any more' : 'has changed since it was patched';
  return {
    message: `${path} ${what}. Nothing was taken back.`,
    hint: 'Put it back as the patch left it, or undo the patch by hand.',
    where: path,
  };
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
