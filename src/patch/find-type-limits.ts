import { LISTS, type List, type Place } from './facts.js';
import { FIRST_WORDS, LIST_OF, statesList } from './member-names.js';
import { packageOf } from './resolve-package.js';
import { type Sources, isSource, placeAt } from './sources.js';
import { type Tree, partsOf } from './tree.js';

interface Limit {
  readonly list: List;
  readonly place: Place;
}

const known = new WeakMap<Sources, readonly Limit[]>();

/** Where a type or model of the same package allows a list only what is not `none`. */
export function findTypeLimits(sources: Sources, file: string, list: List): Place[] {
  const home = packageOf(sources, file);
  return limitsOf(sources)
    .filter((limit) => limit.list === list && packageOf(sources, limit.place.file) === home)
    .map((limit) => limit.place);
}

/** Every limit of a project: read once. */
function limitsOf(sources: Sources): readonly Limit[] {
  const found = known.get(sources);
  if (found !== undefined) return found;
  const all = sources.project
    .search(FIRST_WORDS)
    .filter((path) => isSource(path) && statesList(sources.project.read(path)))
    .flatMap((file) => {
      const tree = sources.tree(file);
      return tree === undefined
        ? []
        : LISTS.flatMap((list) =>
            tree.parts
              .flatMap((part) => limitsIn(part, list))
              .map((start) => ({ list, place: placeAt(tree, start) })),
          );
    });
  known.set(sources, all);
  return all;
}

function limitsIn(tree: Tree, list: List): number[] {
  const inner = partsOf(tree).flatMap((part) => limitsIn(part, list));
  if (tree.kind !== 'type' && tree.kind !== 'assign') return inner;
  const name = tree.target.kind === 'name' ? tree.target.value : '';
  return LIST_OF.get(name) === list && forbidsNone(tree.type) ? [tree.start, ...inner] : inner;
}

/** A type of literals that lists some and not `none`: a value outside of it is an error. */
function forbidsNone(type: string): boolean {
  const literals = type.match(/(['"])[\w-]+\1/g) ?? [];
  return literals.length > 0 && !literals.some((literal) => literal.slice(1, -1) === 'none');
}
