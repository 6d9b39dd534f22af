import { apply } from '../../plan/apply.js';
import type { Plan } from '../../plan/plan.js';
import { say } from '../../terminal/say.js';
import { refuseDirtyFiles } from './dirty-files.js';
import { rememberPatch } from './last-patch.js';

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
  apply(plan, root);
  rememberPatch(root, plan);
  say(`Written: ${paths.join(', ')}. Take it back with create-mcp-auth patch --undo.`);
  return true;
}

async function isConfirmed(plan: Plan, { isAsked }: Consent): Promise<boolean> {
  if (!isAsked) {
    say('Nothing was written: add --yes to write this.');
    return false;
  }
  return await (await import('./ask-about.js')).confirm(plan);
}
