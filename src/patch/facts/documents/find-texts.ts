import { type SourceTree, type Tree, partsOf } from '../../source/tree.js';

/** The methods added to a list after it was made: `.push('none')`, `.append("none")`. */
export function pushedTo(tree: SourceTree, name: string): string[] {
  const visit = (node: Tree): string[] => {
    const own =
      node.kind === 'call' &&
      node.callee.kind === 'member' &&
      /^(push|unshift|append|extend|insert|add)$/.test(node.callee.name ?? '') &&
      node.callee.of.kind === 'name' &&
      node.callee.of.value === name
        ? node.args.flatMap(textsIn)
        : [];
    return [...own, ...partsOf(node).flatMap(visit)];
  };
  return tree.parts.flatMap(visit);
}

/** Every string below a part of the source. */
export function textsIn(tree: Tree): string[] {
  if (tree.kind === 'text') return [tree.value];
  return partsOf(tree).flatMap(textsIn);
}
