import { type Tree, partsOf } from './tree.js';

/** The names in an expression that makes or wraps a handler: `wrap(this.tokens.handle)`. */
export function namesIn(tree: Tree): string[] {
  if (tree.kind === 'name') return [tree.value];
  if (tree.kind === 'member') return tree.name === 'bind' ? namesIn(tree.of) : [tree.name ?? ''];
  if (tree.kind === 'call') return [tree.callee, ...tree.args].flatMap(namesIn);
  if (tree.kind === 'list') return tree.items.flatMap(namesIn);
  return tree.kind === 'function' ? [] : partsOf(tree).flatMap(namesIn);
}
