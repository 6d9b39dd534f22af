import { Stop } from '../problem.js';

/** What a command ends with when the person leaves it with Ctrl-C; a question, if nothing else is said. */
export function cancelled(message = 'Cancelled. Nothing was written.'): Stop {
  return new Stop(130, { message });
}
