import type { Span } from './place.js';

/**
 * Source, free of its language: what every question about metadata and authentication is asked of.
 * A finder makes it of a file; positions are those of the original text.
 */
export type Tree =
  | Leaf
  | ListTree
  | RecordTree
  | CallTree
  | ChoiceTree
  | PairTree
  | WrapTree
  | FunctionTree
  | ClassTree
  | IfTree
  | AssignTree
  | ImportTree
  | ExitTree
  | GroupTree;

/** A string, a name, a template or another literal. */
export interface Leaf extends Span {
  readonly kind: 'text' | 'name' | 'template' | 'literal';
  readonly value: string;
}

export interface ListTree extends Span {
  readonly kind: 'list';
  readonly items: readonly Tree[];
}

/** An object or dict literal. A spread has no key. */
export interface RecordTree extends Span {
  readonly kind: 'record';
  readonly entries: readonly Entry[];
}

export interface Entry extends Span {
  readonly key?: string;
  readonly value: Tree;
}

/** A call or `new`; Python's keyword arguments are `named`. */
export interface CallTree extends Span {
  readonly kind: 'call';
  readonly callee: Tree;
  readonly args: readonly Tree[];
  readonly named: readonly Entry[];
}

export interface ChoiceTree extends Span {
  readonly kind: 'choice';
  readonly test: Tree;
  readonly yes: Tree;
  readonly no: Tree;
}

/** `either` is `||`, `??` and `or`; `in` is membership. */
export interface PairTree extends Span {
  readonly kind: 'either' | 'both' | 'same' | 'differs' | 'in' | 'pair';
  readonly left: Tree;
  readonly right: Tree;
}

/** `member` is `of.name`, also `of['name']`. */
export interface WrapTree extends Span {
  readonly kind: 'not' | 'spread' | 'member';
  readonly of: Tree;
  readonly name?: string;
}

export interface Parameter extends Span {
  readonly name: string;
  /** The type as written; empty without. */
  readonly type: string;
  readonly value?: Tree;
}

export interface FunctionTree extends Span {
  readonly kind: 'function';
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly body: readonly Tree[];
  readonly decorators: readonly Tree[];
}

export interface ClassTree extends Span {
  readonly kind: 'class';
  readonly name: string;
  readonly bases: readonly string[];
  readonly body: readonly Tree[];
}

export interface IfTree extends Span {
  readonly kind: 'if';
  readonly test: Tree;
  readonly then: readonly Tree[];
  readonly otherwise: readonly Tree[];
}

/** Also the fields of classes and the properties of types, whose `value` is then of kind `literal` and empty. */
export interface AssignTree extends Span {
  readonly kind: 'assign' | 'type';
  readonly target: Tree;
  readonly value: Tree;
  /** The annotation, as written. */
  readonly type: string;
}

export interface ImportTree extends Span {
  readonly kind: 'import';
  readonly from: string;
  readonly names: readonly { readonly name: string; readonly as: string }[];
}

export interface ExitTree extends Span {
  readonly kind: 'return' | 'throw';
  readonly value?: Tree;
}

export interface GroupTree extends Span {
  readonly kind: 'group';
  readonly parts: readonly Tree[];
}

/** One parsed file. */
export interface SourceTree {
  readonly file: string;
  readonly text: string;
  readonly language: 'typescript' | 'python';
  readonly parts: readonly Tree[];
  /** Where it does not parse; absent when it does. */
  readonly broken?: number;
  /** The comments, in order. */
  readonly comments: readonly Span[];
}

/** The outermost parts of a file that mention something, in its text: most of a file is about other things. */
export function partsAbout({ text, parts }: SourceTree, words: RegExp): Tree[] {
  return parts.filter(({ start, end }) => words.test(text.slice(start, end)));
}

/** The parts directly below one, in the order of the text. */
export function partsOf(tree: Tree): readonly Tree[] {
  switch (tree.kind) {
    case 'text':
    case 'name':
    case 'template':
    case 'literal':
    case 'import':
      return [];
    case 'list':
      return tree.items;
    case 'record':
      return tree.entries.map((entry) => entry.value);
    case 'call':
      return [tree.callee, ...tree.args, ...tree.named.map((entry) => entry.value)];
    case 'choice':
      return [tree.test, tree.yes, tree.no];
    case 'not':
    case 'spread':
    case 'member':
      return [tree.of];
    case 'function':
      return [...tree.decorators, ...defaultsOf(tree), ...tree.body];
    case 'class':
      return tree.body;
    case 'if':
      return [tree.test, ...tree.then, ...tree.otherwise];
    case 'assign':
    case 'type':
      return [tree.target, tree.value];
    case 'return':
    case 'throw':
      return tree.value === undefined ? [] : [tree.value];
    case 'group':
      return tree.parts;
    default:
      return [tree.left, tree.right];
  }
}

function defaultsOf(tree: FunctionTree): Tree[] {
  return tree.parameters.flatMap((parameter) => parameter.value ?? []);
}

/** The last part of what is called: `handle` of `this.tokens.handle()`. */
export function lastName(callee: Tree): string {
  if (callee.kind === 'name') return callee.value.split('.').at(-1) ?? '';
  if (callee.kind === 'member') return callee.name ?? '';
  return callee.kind === 'call' ? lastName(callee.callee) : '';
}
