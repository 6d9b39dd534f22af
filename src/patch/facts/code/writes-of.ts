import { WHOLE_BODY } from '../code-facts.js';
import { type Entry, type Tree, lastName } from '../../source/tree.js';

interface Write {
  readonly key: string;
  readonly value: Tree;
  readonly start: number;
}

/** Members given a value: `{ key: value }`, `x.key = value`, `x.set('key', value)`, `f(key=value)`. */
export function writesOf(tree: Tree): Write[] {
  if (tree.kind === 'record') return keyed(tree.entries);
  if (tree.kind === 'assign' && tree.target.kind === 'member') {
    return [{ key: tree.target.name ?? '', value: tree.value, start: tree.start }];
  }
  if (tree.kind !== 'call') return [];
  const [key, value] = tree.args;
  const sets = /^(set|append)$/.test(lastName(tree.callee)) && key?.kind === 'text';
  const own = sets && value !== undefined ? [{ key: key.value, value, start: tree.start }] : [];
  return [...own, ...keyed(tree.named)];
}

function keyed(entries: readonly Entry[]): Write[] {
  return entries.map(({ key = WHOLE_BODY, value, start }) => ({ key, value, start }));
}
