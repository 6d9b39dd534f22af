import { Stop } from '../problem.js';

/** What a command ends with when the person leaves a question with Ctrl-C. */
export function cancelled(): Stop {
  return new Stop(130, { message: 'Cancelled. Nothing was written.' });
}
