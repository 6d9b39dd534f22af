import { LISTS, type List, type Place } from './facts.js';
import { LIST_OF } from './member-names.js';
import { placeAt } from './sources.js';
import { type SourceTree, type Tree, partsOf } from './tree.js';

/** A place where a type or model allows a list only what is not `none`. */
export interface TypeLimit {
  readonly list: List;
  readonly place: Place;
}

/** Finds the types of a file that would refuse `none`. */
export function findTypeLimits(tree: SourceTree): TypeLimit[] {
  return LISTS.flatMap((list) =>
    tree.parts
      .flatMap((part) => limitsIn(part, list))
      .map((start) => ({ list, place: placeAt(tree, start) })),
  );
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
