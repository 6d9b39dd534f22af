import type { Tree } from './tree.js';

/** The name an expression begins with: `mcp_oauth` of `mcp_oauth.Provider()`; empty without. */
export function firstName(tree: Tree): string {
  if (tree.kind === 'name') return tree.value;
  if (tree.kind === 'call') return firstName(tree.callee);
  return tree.kind === 'member' ? firstName(tree.of) : '';
}
