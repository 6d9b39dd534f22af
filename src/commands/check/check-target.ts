import type { Report } from '../../check/report/report.js';
import { presets } from '../../clients/presets/presets.js';
import { refuseUnknown } from '../../options/refuse-unknown.js';
import { Stop } from '../../problem.js';
import type { CheckWishes } from './check-settings.js';
import { isDirectory } from './is-directory.js';
import { openSubject } from './open-subject.js';
import { startCommand } from './start-command.js';

export interface TargetWishes extends CheckWishes {
  /** The command that starts the server in a directory. */
  readonly start?: string;
}

/** What only a server that runs can be asked. */
const LIVE = ['active', 'token', 'known'] as const;

/**
 * One check for a program.
 *
 * @param dist the folder of the bundle.
 * @throws {Stop} 2 when there is nothing to check there, when there is no client of a name in `clients`, or when
 *   something was asked of a source that only a server can do.
 */
export async function checkTarget(
  target: string,
  { start, ...wishes }: TargetWishes,
  dist: string,
): Promise<Report> {
  refuseUnknown(
    'clients',
    wishes.clients,
    presets.map(({ id }) => id),
  );
  const live = LIVE.find((name) => Boolean(wishes[name]));
  if (live !== undefined && start === undefined && isDirectory(target)) {
    throw new Stop(2, {
      message: `${live} needs a running server, and ${target} is a directory.`,
      hint: `Start it: check(${JSON.stringify(target)}, { start: ${JSON.stringify(startCommand(target))}, ${live} })`,
      where: live,
    });
  }
  const subject = await openSubject({ target, start, wishes, dist });
  try {
    return (await subject.check()).report;
  } finally {
    await subject.leave();
  }
}
