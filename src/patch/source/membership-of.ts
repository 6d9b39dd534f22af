import { type CallTree, type Tree, lastName } from './tree.js';

/** What is asked for, and the values it may have. */
export interface Membership {
  readonly one: Tree;
  readonly among: Tree;
}

/** `['a', 'b'].includes(x)` and `new Set(['a', 'b']).has(x)` ask which of them x is; absent for any other call. */
export function membershipOf({ callee, args }: CallTree): Membership | undefined {
  const [one] = args;
  if (callee.kind !== 'member' || one === undefined) return undefined;
  const { of, name } = callee;
  if (name === 'includes' && of.kind === 'list') return { one, among: of };
  const [among] =
    name === 'has' && of.kind === 'call' && lastName(of.callee) === 'Set' ? of.args : [];
  return among?.kind === 'list' ? { one, among } : undefined;
}
