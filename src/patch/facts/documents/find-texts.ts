import { type SourceTree, type Tree, lastName, partsAbout, partsOf } from '../../source/tree.js';

/** The methods added to a list after it was made, by its own name or as a member: `metadata.methods.push('none')`. */
export function pushedTo(tree: SourceTree, name: string): string[] {
  const visit = (node: Tree): string[] => {
    const own =
      node.kind === 'call' &&
      node.callee.kind === 'member' &&
      /^(push|unshift|append|extend|insert|add)$/.test(node.callee.name ?? '') &&
      lastName(node.callee.of) === name
        ? node.args.flatMap(textsIn)
        : [];
    return [...own, ...partsOf(node).flatMap(visit)];
  };
  return partsAbout(tree, ADDS).flatMap(visit);
}

const ADDS = /\.(push|unshift|append|extend|insert|add)\(/;

/** Every string below a part of the source. */
export function textsIn(tree: Tree): string[] {
  if (tree.kind === 'text') return [tree.value];
  return partsOf(tree).flatMap(textsIn);
}
