import type { Report } from '../../check/report/report.js';
import { Stop } from '../../problem.js';
import { canAsk } from '../../terminal/environment.js';
import { isDirectory } from './is-directory.js';
import type { CheckAnswers } from './read-check-answers.js';

interface Repaired {
  /** Absent when nobody asked for a repair. */
  readonly fixed?: Report['fixed'];
  /** There was something to repair, and it was not agreed to. */
  readonly declined: boolean;
}

/**
 * Repairs the source before it is checked, when that was asked for.
 *
 * @throws {Stop} 2 when there is no source, 3 when a file has uncommitted changes.
 */
export async function repair(answers: CheckAnswers): Promise<Repaired> {
  const { fix, yes, allowDirty, json, target } = answers;
  if (!fix) return { declined: false };
  if (target === undefined || !isDirectory(target)) {
    throw new Stop(2, {
      message: `--fix edits source, and ${target ?? 'nothing'} is not a directory.`,
      hint: 'Name the directory of the project: create-mcp-auth check . --fix',
      where: '--fix',
    });
  }
  const { repairSource } = await import('./source/repair-source.js');
  return await repairSource(target, { yes, allowDirty, isAsked: canAsk() && !yes && json !== '' });
}
