import type { PatchAnswers } from './read-patch-answers.js';

/** True when nothing is to be written to the project. */
export function isShownOnly({ check, dryRun, patch: file }: PatchAnswers): boolean {
  return check || dryRun || file !== undefined;
}
