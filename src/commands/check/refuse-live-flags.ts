import { Stop } from '../../problem.js';
import { isDirectory } from './is-directory.js';
import type { CheckAnswers } from './read-check-answers.js';
import { repeatCheck } from './repeat-check.js';
import { startCommand } from './start-command.js';

/**
 * Refuses what cannot go together, before anything is read or repaired.
 *
 * @throws {Stop} 2 when something was asked of a directory that only a server that runs can do.
 */
export function refuseLiveFlags(answers: CheckAnswers): void {
  const { target, start } = answers;
  if (start !== undefined || target === undefined || !isDirectory(target)) return;
  const { active, login, tokenStdin, knownClients, har } = answers;
  const live = {
    '--active': active,
    '--login': login,
    '--token-stdin': tokenStdin,
    '--known-clients': knownClients,
    '--har': har,
  };
  const flag = Object.entries(live).find(
    ([, value]) => value !== false && value !== undefined,
  )?.[0];
  if (flag === undefined) return;
  throw new Stop(2, {
    message: `${flag} needs a running server, and ${target} is a directory.`,
    hint: `Start it: ${repeatCheck(answers)} --start "${startCommand(target)}"`,
    where: flag,
  });
}
