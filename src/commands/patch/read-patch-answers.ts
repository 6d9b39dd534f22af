import type { Answers } from '../../options/answers.js';
import { patchFlags } from '../../options/patch-flags.js';
import { type RawAnswers, readAnswers } from '../../options/read-answers.js';
import { Stop } from '../../problem.js';

export type PatchAnswers = Answers<typeof patchFlags>;

/**
 * What was typed, read off the table.
 *
 * @throws {Stop} 2 with every problem at once.
 */
export function readPatchAnswers(flags: RawAnswers): PatchAnswers {
  const reading = readAnswers({ table: patchFlags, derive: () => ({}) }, { flags });
  if (reading.problems !== undefined) throw new Stop(2, ...reading.problems);
  return reading.answers;
}
