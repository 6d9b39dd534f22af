import { dirname, resolve } from 'node:path';
import { Stop } from '../problem.js';
import { diskProblem } from './disk-problem.js';
import { putBack } from './put-back.js';
import { isAlive, otherStages } from './stage.js';

/**
 * Puts back what a killed run left half done in `root` or beside it. Changes nothing when there was none.
 *
 * @throws {Stop} 3 while another run is writing into `root`; 2 when the disk refuses.
 */
export function recover(root: string): void {
  try {
    putAllBack(root);
  } catch (error) {
    throw diskProblem(error, root);
  }
}

function putAllBack(root: string): void {
  for (const stage of otherStages(root)) {
    if (isAlive(stage)) throw anotherRun(root, stage.pid);
    putBack(stage.path, root);
  }
  // Beside the root lies what was staged of a new project, or of a killed run in the folder above.
  const parent = dirname(resolve(root));
  for (const stage of otherStages(parent)) if (!isAlive(stage)) putBack(stage.path, parent);
}

/** The refusal both runs get when two write into one directory at once. */
export function anotherRun(root: string, pid: number): Stop {
  return new Stop(3, {
    message: `Another create-mcp-auth (process ${pid}) is writing into ${root}.`,
    hint: 'Wait until it is done, then run the same command again.',
  });
}
