import type { ArrayFact, ValueFact } from '../facts.js';
import { commentsAround } from './find-comments.js';
import { findDerived } from './find-derived.js';
import { readersOf } from './find-readers.js';
import { memberValues } from '../../source/member-values.js';
import { definitionsOf } from '../../source/scope.js';
import type { Sources } from '../../source/sources.js';
import { pushedTo, textsIn } from './find-texts.js';
import {
  type CallTree,
  type ListTree,
  type SourceTree,
  type Tree,
  lastName,
} from '../../source/tree.js';

type Shape = ValueFact['shape'];

/** What was found so far on the way from a member to its arrays. */
interface Found {
  readonly arrays: readonly ArrayFact[];
  readonly says: readonly string[];
  readonly known: boolean;
  readonly shape: Shape;
}

const NOTHING: Found = { arrays: [], says: [], known: false, shape: 'computed' };
const MAX_DEPTH = 6;

/** Where a value is read: the file, the way to other files, and how often a name was followed. */
interface Reading {
  readonly sources: Sources;
  readonly tree: SourceTree;
  readonly depth: number;
}

/** Reads what a member can be: every array it may come from, through constants, imports, spreads and branches. */
export function findValue(sources: Sources, tree: SourceTree, value: Tree): ValueFact {
  const found = read({ sources, tree, depth: 0 }, value);
  const named = found.arrays.filter((array) => array.name !== undefined);
  const sharedWith = named.flatMap((array) => readersOf(sources, array, { tree, value }));
  return {
    ...found,
    sharedWith,
    comments: commentsAround(sources, tree, { value, arrays: found.arrays }),
  };
}

function read(reading: Reading, value: Tree): Found {
  switch (value.kind) {
    case 'list':
      return readList(reading, value);
    case 'name':
      return readName(reading, value.value);
    case 'member':
      return readMember(reading, value);
    case 'choice':
      return readBranches(reading, value.yes, value.no);
    case 'either':
      return withShape(join(read(reading, value.left), read(reading, value.right)), 'computed');
    case 'both':
      return withShape(read(reading, value.right), 'presence');
    case 'call':
      return readCall(reading, value);
    case 'spread':
      return read(reading, value.of);
    default:
      return { ...NOTHING, says: textsIn(value) };
  }
}

function readList({ sources, tree, depth }: Reading, list: ListTree): Found {
  const inner = list.items
    .filter((item) => item.kind === 'spread')
    .map((item) => read({ sources, tree, depth: depth + 1 }, item));
  const values = list.items.map((item) => textOf({ sources, tree, depth }, item));
  const array: ArrayFact = {
    file: tree.file,
    span: { start: list.start, end: list.end },
    elements: list.items.map(({ start, end }) => ({ start, end })),
    values,
  };
  const unread = list.items.some(
    (item, index) => item.kind !== 'spread' && values[index] === undefined,
  );
  return {
    arrays: [array],
    says: [...values.flatMap((value) => value ?? []), ...inner.flatMap((one) => one.says)],
    known: !unread && inner.every((one) => one.known),
    shape: 'array',
  };
}

/** The string an element is, directly or as a constant. */
function textOf(reading: Reading, item: Tree): string | undefined {
  if (item.kind === 'text') return item.value;
  const values =
    item.kind === 'name'
      ? definitionsOf(reading.sources, reading.tree, item.value).map((one) => one.value)
      : item.kind === 'member'
        ? memberValues(reading.sources, reading.tree, item).map((one) => one.value)
        : [];
  const [only, ...others] = values;
  return only?.kind === 'text' && others.length === 0 ? only.value : undefined;
}

function readName({ sources, tree, depth }: Reading, name: string): Found {
  if (depth > MAX_DEPTH || name === 'undefined') return NOTHING;
  const definitions = definitionsOf(sources, tree, name);
  if (definitions.length === 0) return NOTHING;
  const all = definitions
    .map((one) => read({ sources, tree: one.tree, depth: depth + 1 }, one.value))
    .reduce(join);
  const pushed = definitions.flatMap((one) => pushedTo(one.tree, name));
  const arrays = all.arrays.map((array) => (array.name === undefined ? { ...array, name } : array));
  const known = all.known && definitions.length === 1;
  return { arrays, says: [...all.says, ...pushed], known, shape: constantOr(all.shape) };
}

function constantOr(shape: Shape): Shape {
  return shape === 'array' ? 'constant' : shape;
}

function readMember(
  reading: Reading,
  value: Tree & { readonly kind: 'not' | 'spread' | 'member' },
): Found {
  const values = memberValues(reading.sources, reading.tree, value);
  if (values.length === 0 || reading.depth > MAX_DEPTH) return NOTHING;
  const found = values.map((one) =>
    read({ ...reading, ...one, depth: reading.depth + 1 }, one.value),
  );
  const all = found.reduce(join);
  const arrays = all.arrays.map((array) => ({ ...array, name: array.name ?? value.name ?? '' }));
  const isOnly = values.length === 1 && !values.some((one) => ARE_SETTINGS.test(one.tree.text));
  return { ...all, arrays, known: all.known && isOnly, shape: constantOr(all.shape) };
}

/** Of pydantic: what is written is a default, and the environment may say something else. */
const ARE_SETTINGS = /^class \w+\(\s*[\w.]*BaseSettings\b/m;

/** `x ? [...] : undefined` says whether there is an endpoint; two arrays say which clients are served. */
function readBranches(reading: Reading, yes: Tree, no: Tree): Found {
  const arms = [yes, no].filter((arm) => !isNothing(arm)).map((arm) => read(reading, arm));
  const [first, second] = arms;
  if (first === undefined) return NOTHING;
  if (second === undefined) return withShape(first, 'presence');
  return withShape(join(first, second), 'switch');
}

function isNothing(tree: Tree): boolean {
  if (tree.kind === 'literal') return /^(null|None)$/.test(tree.value);
  if (tree.kind === 'list') return tree.items.length === 0;
  return tree.kind === 'name' && tree.value === 'undefined';
}

const THROUGH =
  /^(freeze|from|Set|list|sorted|tuple|Array|copy|slice|sort|toSorted|filter|literal)$/;

/** Calls that hand on the array they are given; of any other only the words it mentions are known. */
function readCall(reading: Reading, call: CallTree): Found {
  const [name, first] = [lastName(call.callee), call.args[0]];
  if (THROUGH.test(name)) {
    const of = call.callee.kind === 'member' && first === undefined ? call.callee.of : first;
    if (of !== undefined && of.kind !== 'function') {
      const found = read(reading, of);
      return { ...found, known: found.known && !name.endsWith('filter') };
    }
  }
  const derived = findDerived(reading.sources, reading.tree, call);
  return { ...NOTHING, says: derived ?? textsIn(call), known: derived !== undefined };
}

function join(a: Found, b: Found): Found {
  return {
    arrays: [...a.arrays, ...b.arrays],
    says: [...a.says, ...b.says],
    known: a.known && b.known,
    shape: a.shape === b.shape ? a.shape : 'computed',
  };
}

function withShape(found: Found, shape: Shape): Found {
  return { ...found, shape };
}
