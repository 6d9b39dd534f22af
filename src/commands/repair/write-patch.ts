import { relative } from 'node:path';
import { shellWord } from '../../options/shell-word.js';
import { apply } from '../../plan/apply.js';
import type { Plan } from '../../plan/plan.js';
import { say } from '../../terminal/say.js';
import { refuseDirtyFiles } from './dirty-files.js';
import { forgetPatch, rememberPatch } from './last-patch.js';

/** What a person has said about writing. */
export interface Consent {
  /** Write without asking. */
  readonly yes: boolean;
  /** Also edit files with uncommitted changes. */
  readonly allowDirty: boolean;
  /** Somebody is there and may be asked. */
  readonly isAsked: boolean;
}

/**
 * Writes a patch once it is agreed on, and remembers it for `patch --undo`.
 *
 * @returns whether it was written.
 * @throws {Stop} 3 when a file has uncommitted changes, or has changed since the plan.
 */
export async function writePatch(root: string, plan: Plan, consent: Consent): Promise<boolean> {
  const paths = plan.changes.map(({ path }) => path);
  if (!consent.allowDirty) refuseDirtyFiles(root, paths);
  if (!(consent.yes || (await isConfirmed(plan, consent)))) return false;
  const record = rememberPatch(root, plan);
  try {
    apply(plan, root);
  } catch (error) {
    if (record !== undefined) forgetPatch(record);
    throw error;
  }
  say(`Written: ${paths.join(', ')}. ${record === undefined ? NOT_REMEMBERED : undoing(root)}`);
  return true;
}

const NOT_REMEMBERED = 'It could not be remembered, so --undo cannot take it back.';

/** Typed in the same directory, it needs no name. */
function undoing(root: string): string {
  const directory = relative(process.cwd(), root);
  const named = directory === '' ? '' : `${shellWord(directory)} `;
  return `Take it back with create-mcp-auth patch ${named}--undo.`;
}

async function isConfirmed(plan: Plan, { isAsked }: Consent): Promise<boolean> {
  if (!isAsked) {
    say('Nothing was written: add --yes to write this.');
    return false;
  }
  const isAgreed = await (await import('./ask-about.js')).confirm(plan);
  if (!isAgreed) say('Nothing was written.');
  return isAgreed;
}
