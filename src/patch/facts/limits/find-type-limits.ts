import type { Place } from '../../source/place.js';
import { LISTS, type List } from '../facts.js';
import { LIST_OF } from '../member-names.js';
import { placeAt } from '../../source/sources.js';
import { type SourceTree, type Tree, partsAbout, partsOf } from '../../source/tree.js';

/** A place where a type or model does not allow a list every array of texts. */
export interface TypeLimit {
  readonly list: List;
  readonly place: Place;
  /** Of literals it lists some and not `none`: with it, the list is an error. */
  readonly forbidsNone: boolean;
  /** It is a tuple, with so many values, one by one. */
  readonly fixesLength: boolean;
}

/** Finds the types of a file that would refuse some values of a list. */
export function findTypeLimits(tree: SourceTree): TypeLimit[] {
  const parts = partsAbout(tree, /endpoint_?auth_?methods_?supported/i);
  return LISTS.flatMap((list) => parts.flatMap((part) => limitsIn(tree, part, list)));
}

function limitsIn(source: SourceTree, tree: Tree, list: List): TypeLimit[] {
  const inner = partsOf(tree).flatMap((part) => limitsIn(source, part, list));
  if (tree.kind !== 'type' && tree.kind !== 'assign') return inner;
  const name = tree.target.kind === 'name' ? tree.target.value : '';
  if (LIST_OF.get(name) !== list) return inner;
  const literals: readonly string[] = tree.type.match(/(?<=(['"]))[\w-]+(?=\1)/g) ?? [];
  const fixesLength = /^\s*(readonly\s+)?\[/.test(tree.type);
  if (literals.length === 0 && !fixesLength) return inner;
  const forbidsNone = !literals.includes('none');
  return [{ list, place: placeAt(source, tree.start), forbidsNone, fixesLength }, ...inner];
}
