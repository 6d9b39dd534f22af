import type { ListFact } from '../facts.js';
import { type Assertion, findAssertions } from './find-assertions.js';
import { FIRST_WORDS, statesList } from '../member-names.js';
import type { ProjectFacts } from '../find-facts.js';
import { fileKind } from '../file-kind.js';
import { packageOf } from '../../source/resolve-package.js';
import { type Sources, isSource } from '../../source/sources.js';

const known = new WeakMap<Sources, readonly Assertion[]>();

/** The assertions that guard a list: of the same package, equal to what it says now. */
export function assertionsFor({ sources }: ProjectFacts, list: ListFact): readonly Assertion[] {
  const [array] = list.value.arrays;
  if (array === undefined || list.written === 'absent') return [];
  const home = packageOf(sources, array.file);
  return assertionsIn(sources).filter(
    (one) =>
      one.kind === 'equals' &&
      one.list === list.list &&
      isSame(one.array?.values, array.values) &&
      packageOf(sources, one.place.file) === home,
  );
}

/** The tests that demand that a list lacks `none`; of a list that a library writes, also those that state it without. */
export function refusalsFor({ sources }: ProjectFacts, list: ListFact): readonly Assertion[] {
  const home = packageOf(sources, list.place.file);
  const byLibrary = list.written === 'by-library';
  return assertionsIn(sources).filter(
    (one) =>
      (byLibrary ? one.array?.values.includes('none') !== true : lacksNone(one, list)) &&
      packageOf(sources, one.place.file) === home,
  );
}

function lacksNone(one: Assertion, { list }: ListFact): boolean {
  return one.kind === 'lacks-none' && one.list === list;
}

function assertionsIn(sources: Sources): readonly Assertion[] {
  const found = known.get(sources);
  if (found !== undefined) return found;
  const files = sources.project
    .search(FIRST_WORDS)
    .filter((file) => isSource(file) && fileKind(file) === 'test-or-mock')
    .filter((file) => statesList(sources.project.read(file)));
  const all = files.flatMap((file) => {
    const tree = sources.tree(file);
    return tree === undefined ? [] : findAssertions(sources, tree);
  });
  known.set(sources, all);
  return all;
}

function isSame(a: readonly unknown[] | undefined, b: readonly unknown[]): boolean {
  return a !== undefined && a.length === b.length && a.every((value, index) => value === b[index]);
}
