import { Stop } from '../problem.js';
import { unknownName } from './did-you-mean.js';

/**
 * Refuses names a program gave that there are not, as the command line refuses them.
 *
 * @param where the member they were given in; `names` is absent when it was left out.
 * @throws {Stop} 2 when one is not among those known.
 */
export function refuseUnknown(
  where: string,
  names: readonly string[] | undefined,
  known: readonly string[],
): void {
  const wrong = names?.find((name) => !known.includes(name));
  if (wrong !== undefined) throw new Stop(2, { ...unknownName('choice', wrong, known), where });
}
