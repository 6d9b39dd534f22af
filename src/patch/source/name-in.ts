import type { Tree } from './tree.js';

/** What an expression calls a value: a name, a member, the text that is asked for. */
export function nameIn(tree: Tree): string | undefined {
  if (tree.kind === 'text' || tree.kind === 'name') return tree.value;
  return tree.kind === 'member' ? tree.name : undefined;
}
