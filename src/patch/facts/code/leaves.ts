import { type Tree, lastName } from '../../source/tree.js';

/**
 * Whether a part of a branch ends in a return or an error, also in one that somebody else throws: `ctx.throw(401)`,
 * `abort(401)`, `raise_oauth_error(…)`.
 */
export function leaves(tree: Tree): boolean {
  if (tree.kind === 'return' || tree.kind === 'throw') return true;
  if (tree.kind === 'group') return tree.parts.some(leaves);
  if (tree.kind !== 'call') return false;
  return tree.callee.kind === 'name'
    ? /^_?(abort|raise|throw)/i.test(tree.callee.value)
    : lastName(tree.callee) === 'throw';
}
