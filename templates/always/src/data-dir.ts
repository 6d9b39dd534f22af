import { mkdirSync } from 'node:fs';
import { OwnerProblem } from './owner-problem.js';

/** Makes the directory of everything this server keeps, for its own user only. */
export function makeDataDir(dataDir: string): void {
  try {
    // One that is there already keeps its mode: it may be a volume shared with other programs. The
    // files in it are readable by this user only in any case.
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new OwnerProblem(
      `The data directory ${dataDir} cannot be made: ${(error as Error).message}`,
      'Set DATA_DIR to a directory the user this server runs as may write to.',
    );
  }
}
