import type { Check, CodeFacts, Condition, FunctionFact, Read } from './code-facts.js';
import { findCondition, negate } from './find-conditions.js';
import { fileRoutes, routesGivenTo } from './find-routes.js';
import { type Sources, placeAt } from './sources.js';
import { type FunctionTree, type SourceTree, type Tree, partsOf } from './tree.js';

/** Reads the functions of a file as far as they bear on how clients authenticate. */
export function findFunctions(sources: Sources, source: SourceTree): CodeFacts {
  const given = routesGivenTo(sources, source);
  const found: FunctionFact[] = [];
  const visit = (tree: Tree, owner: string, name: string): void => {
    if (tree.kind === 'function') {
      const own = { name: tree.name || name, owner };
      found.push(functionFact(source, tree, { ...own, routes: given.inline(tree) }));
    }
    if (tree.kind === 'if') {
      const routes = given.branch(tree);
      if (routes.length > 0) found.push(branchFact(source, tree, routes));
    }
    const inner = tree.kind === 'class' ? tree.name : owner;
    for (const part of partsOf(tree)) visit(part, inner, nameFor(tree, part) ?? '');
  };
  for (const part of source.parts) visit(part, '', '');
  const served = fileRoutes(source.file);
  const functions = served.length === 0 ? found : found.map((one) => servedAt(one, served));
  return { file: source.file, functions, named: given.named, imports: importsOf(source) };
}

/** A file that is a route serves it with what it exports. */
function servedAt(one: FunctionFact, routes: readonly string[]): FunctionFact {
  const exported = /^(POST|GET|handler|default|post|loader|action|onRequest\w*|)$/.test(one.name);
  return exported && one.routes.length === 0 ? { ...one, routes } : one;
}

/** `const name = () => …`, `{ name: () => … }`. */
function nameFor(tree: Tree, part: Tree): string | undefined {
  if (tree.kind === 'assign' && tree.value === part) {
    if (tree.target.kind === 'name') return tree.target.value;
    return tree.target.kind === 'member' ? tree.target.name : undefined;
  }
  if (tree.kind === 'record') return tree.entries.find((entry) => entry.value === part)?.key;
  // `const name = wrap(() => …)`: the wrapper is what bears the name, and what it wraps is meant.
  return undefined;
}

function importsOf(source: SourceTree): string[] {
  return source.parts.flatMap((part) => (part.kind === 'import' ? [part.from] : []));
}

interface Own {
  readonly name: string;
  readonly owner: string;
  readonly routes: readonly string[];
}

function functionFact(source: SourceTree, tree: FunctionTree, own: Own): FunctionFact {
  const body = [...tree.parameters.flatMap((parameter) => parameter.value ?? []), ...tree.body];
  return {
    ...own,
    file: source.file,
    place: placeAt(source, tree.start),
    span: { start: tree.start, end: tree.end },
    parameters: tree.parameters.map(({ name, type, value, start }) => ({
      name,
      type,
      value: value === undefined ? '' : source.text.slice(value.start, value.end),
      place: placeAt(source, start),
    })),
    ...contents(source, body),
  };
}

function branchFact(
  source: SourceTree,
  tree: Tree & { readonly kind: 'if' },
  routes: readonly string[],
): FunctionFact {
  const own = { name: '', owner: '', routes, parameters: [] };
  const span = { start: tree.start, end: tree.then.at(-1)?.end ?? tree.end };
  const place = placeAt(source, tree.start);
  return { ...own, file: source.file, place, span, ...contents(source, tree.then) };
}

function contents(source: SourceTree, body: readonly Tree[]) {
  const collected: Collected = { calls: new Set(), checks: [], reads: [], strings: new Set() };
  const walk = new Walk(source, collected);
  for (const part of body) walk.visit(part, []);
  return { ...collected, calls: [...collected.calls] };
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
    this.#visitAll(partsOf(tree), guards);
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
    if (tree.kind === 'text') this.#to.strings.add(tree.value);
    const name = nameIn(tree);
    if (name !== undefined && TELLING.test(name)) {
      this.#to.reads.push({ name, text: this.#text(tree), guards, place: place() });
    }
    if (tree.kind === 'record') {
      for (const { key, value, start } of tree.entries) {
        if (key === undefined || !TELLING.test(key)) continue;
        const own = { name: key, text: this.#text(value), written: true, guards };
        this.#to.reads.push({ ...own, place: placeAt(this.#source, start) });
      }
    }
  }

  #text(tree: Tree): string {
    return this.#source.text.slice(tree.start, tree.end);
  }
}

/** The names that bear on how clients authenticate. */
const TELLING = /secret|verifier|challenge|pkce|public|confidential|auth_?method|password|grant/i;

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
