import { type Condition, implied, negate, spell } from '../condition.js';
import { findCondition } from '../find-condition.js';
import { type CallFact, type Check, type Read, WHOLE_BODY } from '../code-facts.js';
import { intoOf } from './into-of.js';
import { leaves } from './leaves.js';
import { Meanings } from './meanings.js';
import { nameIn } from '../../source/name-in.js';
import { type Refuses, refusesIn } from './refuses-in.js';
import { writesOf } from './writes-of.js';
import { remembered } from '../../source/remembered.js';
import { placeAt } from '../../source/sources.js';
import {
  type IfTree,
  type PairTree,
  type SourceTree,
  type Tree,
  lastName,
  partsOf,
} from '../../source/tree.js';

/** Reads the checks, the calls and the telling names of a function, with the conditions around them. */
export function findContents(source: SourceTree, body: readonly Tree[]) {
  const collected: Collected = { calls: new Map(), checks: [], reads: [], strings: new Set() };
  const walk = new Walk(source, collected, refusesIn(source, body));
  for (const part of body) walk.visit(part, []);
  return { ...collected, calls: [...collected.calls.values()], strings: [...collected.strings] };
}

interface Collected {
  /** By their name and where they stand. */
  readonly calls: Map<string, CallFact>;
  readonly checks: Check[];
  readonly reads: Read[];
  readonly strings: Set<string>;
}

/** One walk through a function, with the conditions that hold on the way down. */
class Walk {
  readonly #source: SourceTree;
  readonly #to: Collected;
  readonly #refuses: Refuses;
  readonly #meanings = new Meanings();
  /** The innermost call or comparison around the part that is visited. */
  #into = '';

  constructor(source: SourceTree, to: Collected, refuses: Refuses) {
    this.#source = source;
    this.#to = to;
    this.#refuses = refuses;
  }

  visit(tree: Tree, where: readonly Condition[]): void {
    this.#note(tree, where);
    if (tree.kind === 'if') return this.#visitIf(tree, where);
    if (tree.kind === 'choice') {
      const condition = this.#condition(tree.test);
      this.#visitTest(tree.test, where);
      this.visit(tree.yes, [...where, condition]);
      return this.visit(tree.no, [...where, negate(condition)]);
    }
    if (tree.kind === 'return' && tree.value?.kind === 'either')
      this.#noteEither(tree.value, where);
    if (tree.kind === 'both') {
      this.#visitTest(tree.left, where);
      return this.visit(tree.right, [...where, this.#condition(tree.left)]);
    }
    if (tree.kind === 'assign' && tree.target.kind === 'member') {
      this.visit(tree.target.of, where);
      return this.visit(tree.value, where);
    }
    this.#visitInto(intoOf(tree) ?? this.#into, partsOf(tree), where);
  }

  /** What is only asked of a value is not made of it. */
  #visitTest(test: Tree, where: readonly Condition[]): void {
    this.#visitInto('', [test], where);
  }

  #visitInto(into: string, parts: readonly Tree[], where: readonly Condition[]): void {
    const outer = this.#into;
    this.#into = into;
    this.#visitAll(parts, where);
    this.#into = outer;
  }

  #visitIf(tree: IfTree, where: readonly Condition[]): void {
    const condition = this.#condition(tree.test);
    const body = tree.then.map((part) => this.#text(part)).join('\n');
    const exits = tree.then.some(leaves);
    const place = placeAt(this.#source, tree.test.start);
    const refused = exits && this.#refuses(tree.then);
    const own = { condition, where, exits, refuses: refused, place };
    this.#to.checks.push({ ...own, body: body.slice(0, 400) });
    this.visit(tree.test, where);
    this.#visitAll(tree.then, [...where, condition]);
    this.#noteElse(tree, { condition: negate(condition), where, place });
    this.#visitAll(tree.otherwise, [...where, negate(condition)]);
  }

  /** `return client.isPublic || matches(secret)` is `if (client.isPublic) return true`. */
  #noteEither({ left, right }: PairTree, where: readonly Condition[]): void {
    if (!COMPARES.test(this.#text(right))) return;
    const place = placeAt(this.#source, left.start);
    const passes = { exits: true, refuses: false, body: 'return true' };
    this.#to.checks.push({ condition: this.#condition(left), where, place, ...passes });
  }

  /** `else { throw … }` refuses like a branch on the opposite. */
  #noteElse({ otherwise }: IfTree, check: Pick<Check, 'condition' | 'where' | 'place'>): void {
    if (!otherwise.some(leaves)) return;
    const body = otherwise.map((part) => this.#text(part)).join('\n');
    const own = { ...check, exits: true, refuses: this.#refuses(otherwise) };
    this.#to.checks.push({ ...own, body: body.slice(0, 400) });
  }

  /** What follows a branch that leaves is guarded by its opposite; one that refuses singles out nobody who is left. */
  #visitAll(parts: readonly Tree[], where: readonly Condition[]): void {
    let own = where;
    for (const part of parts) {
      this.visit(part, own);
      const left = part.kind === 'if' && part.otherwise.length === 0 && part.then.some(leaves);
      if (!left) continue;
      const opposite = negate(this.#condition(part.test));
      own = [...own, this.#refuses(part.then) ? { kind: 'met', part: opposite } : opposite];
    }
  }

  #note(tree: Tree, where: readonly Condition[]): void {
    const read = () => ({
      text: this.#text(tree).slice(0, LONGEST),
      where,
      place: placeAt(this.#source, tree.start),
    });
    if (tree.kind === 'assign') this.#meanings.note(tree);
    if (tree.kind === 'call') this.#noteCall(tree.callee, where);
    if (tree.kind === 'text' && TELLING_TEXT.test(tree.value)) this.#to.strings.add(tree.value);
    const name = nameIn(tree);
    if (name !== undefined && TELLING.test(name)) {
      this.#to.reads.push({ ...read(), name, into: this.#into });
    }
    if (tree.kind === 'template' && HOLDS_SECRET.test(tree.value)) {
      this.#to.reads.push({ ...read(), name: 'client_secret', into: this.#into || '=' });
    }
    for (const { key, value, start } of writesOf(tree)) {
      const text = this.#text(value).slice(0, LONGEST);
      if (!TELLING.test(key) && !(key === WHOLE_BODY && BODY.test(text))) continue;
      const own = { name: key, text, written: true, where, into: this.#into };
      this.#to.reads.push({ ...own, place: placeAt(this.#source, start) });
    }
  }

  #noteCall(callee: Tree, around: readonly Condition[]): void {
    const { spelled, where } = this.#telling(around);
    const name = lastName(callee);
    const of = callee.kind === 'member' ? lastName(callee.of) : '';
    this.#to.calls.set(`${of}.${name}${spelled}`, { name, of, where });
  }

  /** What bears on clients among the conditions of one branch: asked once for all calls in it. */
  readonly #telling = remembered((around: readonly Condition[]) => {
    const where = around.flatMap(implied).filter((one) => TELLING_CONDITION.test(spell(one)));
    return { where, spelled: where.map((atom) => ` ${spell(atom)}`).join() };
  });

  #condition(test: Tree): Condition {
    return findCondition(this.#source, test, this.#meanings.of);
  }

  #text(tree: Tree): string {
    return this.#source.text.slice(tree.start, tree.end);
  }
}

/** The names that bear on how clients authenticate. */
const TELLING =
  /secret|verifier|challenge|pkce|public|confidential|auth_?method|password|^pass$|grant|^authorization$|^client_?id$|assertion|^x[-_][\w-]*(client|cert)[\w-]*$/i;

const COMPARES = /secret|password|verif|compar|digest/i;

const TELLING_CONDITION = new RegExp(
  `${TELLING.source}|basic|\\bheaders?\\b\\W.*\\bauthorization\\b|\\binstanceof\\b|^(not )?isinstance\\(`,
  'i',
);

/** In characters: what more an expression has says nothing of secrets, and patterns take long over it. */
const LONGEST = 500;

/** The secret becomes a part of something else: `${id}:${form.get('client_secret')}`. */
const HOLDS_SECRET = /\{[^{}]*\bclient_?secret\b[^{}]*\}/i;

/** The body of the request, or the form in it. */
const BODY =
  /\b(req|request|ctx|c|event)\b.*\b(body|form\w*)\b|\b(body|form_?(data|body)?|params)$/i;

/** The strings that do: all of them would weigh more than everything else that is remembered. */
const TELLING_TEXT = /^(authorization_code|code_verifier|(Basic|Bearer)\b.*)$/i;
