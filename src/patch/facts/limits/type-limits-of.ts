import type { ListFact } from '../facts.js';
import type { ProjectFacts } from '../find-facts.js';
import type { TypeLimit } from './find-type-limits.js';
import { packageOf } from '../../source/resolve-package.js';

/** The types of its package that say what a list may be. */
export function typeLimitsOf(
  { sources, limits }: ProjectFacts,
  { list, place: { file } }: Pick<ListFact, 'list' | 'place'>,
): TypeLimit[] {
  const home = packageOf(sources, file);
  return limits().filter(
    (limit) => limit.list === list && packageOf(sources, limit.place.file) === home,
  );
}
