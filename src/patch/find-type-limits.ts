import type { List, Place } from './facts.js';
import { LIST_OF } from './member-names.js';
import { packageOf } from './resolve-package.js';
import { type Sources, isSource, placeAt } from './sources.js';
import { type Tree, partsOf } from './tree.js';

/** Where a type or model of the same package allows a list only what is not `none`. */
export function findTypeLimits(sources: Sources, file: string, list: List): Place[] {
  const home = packageOf(sources, file);
  const files = sources.project.search([
    '_endpoint_auth_methods_supported',
    'EndpointAuthMethodsSupported',
  ]);
  return files
    .filter((path) => isSource(path) && packageOf(sources, path) === home)
    .flatMap((path) => {
      const tree = sources.tree(path);
      if (tree === undefined) return [];
      return tree.parts
        .flatMap((part) => limitsIn(part, list))
        .map((start) => placeAt(tree, start));
    });
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
