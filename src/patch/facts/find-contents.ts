import type { Check, Condition, Read } from './code-facts.js';
import { findCondition, negate } from './find-conditions.js';
import { placeAt } from '../source/sources.js';
import { type Entry, type SourceTree, type Tree, partsOf } from '../source/tree.js';

/** Reads the checks, the calls and the telling names of a function, with the conditions around them. */
export function findContents(source: SourceTree, body: readonly Tree[]) {
  const collected: Collected = { calls: new Set(), checks: [], reads: [], strings: new Set() };
  const walk = new Walk(source, collected);
  for (const part of body) walk.visit(part, []);
  return { ...collected, calls: [...collected.calls], strings: [...collected.strings] };
}

interface Collected {
  readonly calls: Set<string>;
  readonly checks: Check[];
  readonly reads: Read[];
  readonly strings: Set<string>;
}

/** One walk through a function, with the conditions that hold on the way down. */
class Walk {
  readonly #source: SourceTree;
  readonly #to: Collected;
  /** The innermost call or comparison around the part that is visited. */
  #into = '';

  constructor(source: SourceTree, to: Collected) {
    this.#source = source;
    this.#to = to;
  }

  visit(tree: Tree, guards: readonly Condition[]): void {
    this.#note(tree, guards);
    if (tree.kind === 'if') return this.#visitIf(tree, guards);
    if (tree.kind === 'choice') {
      const condition = findCondition(this.#source, tree.test);
      this.visit(tree.test, guards);
      this.visit(tree.yes, [...guards, condition]);
      return this.visit(tree.no, [...guards, negate(condition)]);
    }
    if (tree.kind === 'both') {
      this.visit(tree.left, guards);
      return this.visit(tree.right, [...guards, findCondition(this.#source, tree.left)]);
    }
    if (tree.kind === 'assign' && tree.target.kind === 'member') {
      this.visit(tree.target.of, guards);
      return this.visit(tree.value, guards);
    }
    const outer = this.#into;
    this.#into = intoOf(tree) ?? outer;
    this.#visitAll(partsOf(tree), guards);
    this.#into = outer;
  }

  #visitIf(tree: Tree & { readonly kind: 'if' }, guards: readonly Condition[]): void {
    const condition = findCondition(this.#source, tree.test);
    const body = tree.then.map((part) => this.#text(part)).join('\n');
    const exits = tree.then.some(leaves);
    const place = placeAt(this.#source, tree.test.start);
    this.#to.checks.push({ condition, guards, exits, body: body.slice(0, 400), place });
    this.visit(tree.test, guards);
    this.#visitAll(tree.then, [...guards, condition]);
    this.#visitAll(tree.otherwise, [...guards, negate(condition)]);
  }

  /** What follows a branch that leaves is guarded by its opposite. */
  #visitAll(parts: readonly Tree[], guards: readonly Condition[]): void {
    let own = guards;
    for (const part of parts) {
      this.visit(part, own);
      const left = part.kind === 'if' && part.otherwise.length === 0 && part.then.some(leaves);
      if (left) own = [...own, negate(findCondition(this.#source, part.test))];
    }
  }

  #note(tree: Tree, guards: readonly Condition[]): void {
    const place = () => placeAt(this.#source, tree.start);
    if (tree.kind === 'call') this.#to.calls.add(lastName(tree.callee));
    if (tree.kind === 'text' && TELLING_TEXT.test(tree.value)) this.#to.strings.add(tree.value);
    const name = nameIn(tree);
    if (name !== undefined && TELLING.test(name)) {
      this.#to.reads.push({
        name,
        text: this.#text(tree),
        guards,
        into: this.#into,
        place: place(),
      });
    }
    for (const { key, value, start } of writesOf(tree)) {
      if (!TELLING.test(key)) continue;
      const own = { name: key, text: this.#text(value), written: true, guards, into: this.#into };
      this.#to.reads.push({ ...own, place: placeAt(this.#source, start) });
    }
  }

  #text(tree: Tree): string {
    return this.#source.text.slice(tree.start, tree.end);
  }
}

interface Write {
  readonly key: string;
  readonly value: Tree;
  readonly start: number;
}

/** Members given a value: `{ key: value }`, `x.key = value`, `x.set('key', value)`, `f(key=value)`. */
function writesOf(tree: Tree): Write[] {
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
  return entries.flatMap(({ key, value, start }) =>
    key === undefined ? [] : { key, value, start },
  );
}

/** Calls that only hand a value on to who asked: what becomes of it is seen further out. */
const HANDS_ON =
  /^(get|String|str|trim|strip|toString|Form|Body|Query|Header|first|decode|parse|encode)?$/;

function intoOf(tree: Tree): string | undefined {
  if (tree.kind === 'same' || tree.kind === 'differs') return '==';
  if (tree.kind !== 'call') return undefined;
  const name = lastName(tree.callee);
  return HANDS_ON.test(name) ? undefined : name;
}

/** The names that bear on how clients authenticate. */
const TELLING =
  /secret|verifier|challenge|pkce|public|confidential|auth_?method|password|grant|^authorization$/i;

/** The strings that do: all of them would weigh more than everything else that is remembered. */
const TELLING_TEXT = /^(authorization_code|code_verifier|Basic\b.*)$/i;

function nameIn(tree: Tree): string | undefined {
  if (tree.kind === 'text' || tree.kind === 'name') return tree.value;
  return tree.kind === 'member' ? tree.name : undefined;
}

/** True when the branch ends in a return or an error, or answers with one. */
function leaves(tree: Tree): boolean {
  if (tree.kind === 'return' || tree.kind === 'throw') return true;
  if (tree.kind === 'group') return tree.parts.some(leaves);
  return false;
}

/** The last part of what is called: `handle` of `this.tokens.handle()`. */
export function lastName(callee: Tree): string {
  if (callee.kind === 'name') return callee.value.split('.').at(-1) ?? '';
  if (callee.kind === 'member') return callee.name ?? '';
  return callee.kind === 'call' ? lastName(callee.callee) : '';
}
