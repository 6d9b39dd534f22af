import { type Definition, definitionsOf, moduleOfName, namesOf } from './scope.js';
import type { Sources } from './sources.js';
import type { SourceTree, Tree } from './tree.js';

/**
 * What `X.y` can be: a member of a constant object, of a class or of a whole module; `this.y` when the file
 * assigns it. Empty when nothing is known of it.
 */
export function memberValues(sources: Sources, tree: SourceTree, value: Tree): Definition[] {
  if (value.kind !== 'member') return [];
  const { of, name = '' } = value;
  const self = of.kind === 'literal' || (of.kind === 'name' && of.value === 'self');
  if (self) return ownValues(tree, name);
  const objects =
    of.kind === 'name' ? definitionsOf(sources, tree, of.value) : memberValues(sources, tree, of);
  const ofObjects = objects.flatMap((one) => {
    const entries = one.value.kind === 'record' ? one.value.entries : [];
    return entries
      .filter((entry) => entry.key === name)
      .map((entry) => ({ tree: one.tree, value: entry.value }));
  });
  if (ofObjects.length > 0 || of.kind !== 'name') return ofObjects;
  const home = namesOf(tree).classes.has(of.value) ? tree : moduleOfName(sources, tree, of.value);
  return home === undefined ? [] : ownValues(home, name);
}

function ownValues(tree: SourceTree, name: string): Definition[] {
  const { values } = namesOf(tree);
  return (values.get(`.${name}`) ?? values.get(name) ?? []).map((value) => ({ tree, value }));
}
