import type { Answers } from '../../options/answers.js';
import { type RawAnswers, readAnswers } from '../../options/read-answers.js';
import { type Problem, Stop } from '../../problem.js';
import { checkTable } from './check-table.js';

export type CheckAnswers = Answers<typeof checkTable>;

/** The table, with what is chosen where nothing was said. */
export const checkOptions = { table: checkTable, derive: () => ({ client: [] }), contradictions };

/**
 * What was typed, read off the table.
 *
 * @throws {Stop} 2 with every problem at once.
 */
export function readCheckAnswers(flags: RawAnswers): CheckAnswers {
  const reading = readAnswers(checkOptions, { flags });
  if (reading.problems !== undefined) throw new Stop(2, ...reading.problems);
  return reading.answers;
}

function contradictions(answers: CheckAnswers): Problem[] {
  return [...watchesOnce(answers), ...saysOfNoRepair(answers)];
}

function watchesOnce({ watch, login, json }: CheckAnswers): Problem[] {
  if (!watch || (!login && json !== '')) return [];
  const other = login ? '--login' : '--json without a file';
  const message = `--watch goes on and on, and ${other} happens once.`;
  return [{ message, hint: `Leave out --watch or ${other}.`, where: '--watch' }];
}

function saysOfNoRepair({ fix, yes, allowDirty }: CheckAnswers): Problem[] {
  const flag = yes ? '--yes' : allowDirty ? '--allow-dirty' : undefined;
  if (fix || flag === undefined) return [];
  const message = `${flag} is about what --fix writes, and nothing is to be repaired.`;
  return [{ message, hint: `Leave out ${flag}, or add --fix.`, where: flag }];
}
