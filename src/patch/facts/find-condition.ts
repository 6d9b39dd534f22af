import { type Condition, negate } from './condition.js';
import { membershipOf } from '../source/membership-of.js';
import type { CallTree, Leaf, SourceTree, Tree } from '../source/tree.js';

/** What a name stands for; `undefined` when it stands for itself. */
export type MeaningOf = (name: string) => Tree | undefined;

/** What a branch tests, free of its language. Names of results are replaced by what they are the result of. */
export function findCondition(
  source: SourceTree,
  tree: Tree,
  meaningOf: MeaningOf = () => undefined,
): Condition {
  const text = (part: Tree) => spelledOut(source, part, meaningOf);
  const again = (part: Tree) => findCondition(source, part, meaningOf);
  switch (tree.kind) {
    case 'either':
      return { kind: 'any', parts: [again(tree.left), again(tree.right)] };
    case 'both':
      return { kind: 'all', parts: [again(tree.left), again(tree.right)] };
    case 'not':
      return negate(again(tree.of));
    case 'same':
    case 'differs':
      return compared(tree, text);
    case 'in':
      return { kind: 'same', left: text(tree.left), right: text(tree.right) };
    case 'call': {
      const asked = membershipOf(tree);
      if (asked === undefined) return { kind: 'holds', text: text(tree) };
      return { kind: 'same', left: text(asked.one), right: text(asked.among) };
    }
    case 'name': {
      const meant = meaningOf(tree.value);
      // What comes later, or is made of itself, would lead in a circle.
      return meant === undefined || meant.end > tree.start
        ? { kind: 'holds', text: text(tree) }
        : again(meant);
    }
    default:
      return { kind: 'holds', text: text(tree) };
  }
}

/** Members that say how a check ended, and not what was checked. */
const OUTCOME = /^(is_?)?(ok|valid|success|verified|authenticated|error)$/i;

/** `result.valid` as `check(code, verifier).valid`, where `result` is what the call returned. */
function spelledOut(source: SourceTree, tree: Tree, meaningOf: MeaningOf): string {
  if (tree.kind === 'member' && OUTCOME.test(tree.name ?? '')) {
    const of = spelledOut(source, tree.of, meaningOf);
    if (of !== source.text.slice(tree.of.start, tree.of.end)) return `${of}.${tree.name}`;
  }
  if (tree.kind === 'call') return callSpelledOut(source, tree, meaningOf);
  const meant = (tree.kind === 'name' ? meaningOf(tree.value) : undefined) ?? tree;
  return source.text.slice(meant.start, meant.end);
}

/** `encode(hash).trim()` with what `hash` stands for in its place. */
function callSpelledOut({ text }: SourceTree, call: CallTree, meaningOf: MeaningOf): string {
  let spelled = text.slice(call.start, call.end);
  for (const { start, end, value } of namesGiven(call).reverse()) {
    const meant = meaningOf(value);
    if (meant === undefined || meant.end > call.start) continue;
    const [before, after] = [spelled.slice(0, start - call.start), spelled.slice(end - call.start)];
    spelled = before + text.slice(meant.start, meant.end) + after;
  }
  return spelled;
}

/** The names a chain of calls is given, in the order of the text. */
function namesGiven({ callee, args }: CallTree): Leaf[] {
  const inner = callee.kind === 'member' && callee.of.kind === 'call' ? namesGiven(callee.of) : [];
  return [...inner, ...args.filter((arg): arg is Leaf => arg.kind === 'name')];
}

/** `x === undefined`, `x == null` and `typeof x !== 'string'` say that there is no x. */
function compared(
  tree: Tree & { readonly kind: 'same' | 'differs' | 'either' | 'both' | 'in' | 'pair' },
  text: (part: Tree) => string,
): Condition {
  const [left, right] = [text(tree.left), text(tree.right)];
  const same = tree.kind === 'same';
  if (/^(undefined|null|None|''|""|false)$/.test(right)) {
    const holds: Condition = { kind: 'holds', text: left };
    return same ? { kind: 'not', part: holds } : holds;
  }
  const type = /^typeof\s+(.+)$/.exec(left)?.[1];
  if (type !== undefined && /string|undefined/.test(right)) {
    const holds: Condition = { kind: 'holds', text: type };
    return same === right.includes('string') ? holds : { kind: 'not', part: holds };
  }
  return { kind: same ? 'same' : 'differs', left, right };
}
