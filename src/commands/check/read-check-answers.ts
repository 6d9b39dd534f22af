import type { Answers } from '../../options/answers.js';
import { type RawAnswers, readAnswers } from '../../options/read-answers.js';
import { type Problem, Stop } from '../../problem.js';
import { checkTable } from './check-table.js';

export type CheckAnswers = Answers<typeof checkTable>;

/**
 * What was typed, read off the table.
 *
 * @throws {Stop} 2 with every problem at once.
 */
export function readCheckAnswers(flags: RawAnswers): CheckAnswers {
  const reading = readAnswers(
    { table: checkTable, derive: () => ({ client: [] }), contradictions },
    { flags },
  );
  if (reading.problems !== undefined) throw new Stop(2, ...reading.problems);
  return reading.answers;
}

function contradictions({ watch, login, json }: CheckAnswers): Problem[] {
  if (!watch || (!login && json !== '')) return [];
  const other = login ? '--login' : '--json without a file';
  const message = `--watch goes on and on, and ${other} happens once.`;
  return [{ message, hint: `Leave out --watch or ${other}.`, where: '--watch' }];
}
