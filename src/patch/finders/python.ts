import { type Arm, branchesOf } from '../source/branches-of.js';
import type { SourceTree, Tree } from '../source/tree.js';
import { isGap, withoutGaps } from './python-gaps.js';
import { isCondition, readCondition } from './python-conditions.js';
import {
  readAssignment,
  readCall,
  readClass,
  readDict,
  readFunction,
  readImport,
  readMember,
} from './python-parts.js';
import {
  type PythonNode,
  type PythonReading,
  bodiesOf,
  childrenOf,
  spanOf,
  valuesOf,
} from './python-reading.js';

export type PythonParser = typeof import('@lezer/python').parser;

/** Loads the parser; only when there is a file to parse. */
export async function loadPythonParser(): Promise<PythonParser> {
  return (await import('@lezer/python')).parser;
}

/** Reads Python, one file at a time. */
export function readPython(parser: PythonParser, file: string, text: string): SourceTree {
  const top = parser.parse(withoutGaps(text)).topNode;
  const comments: { start: number; end: number }[] = [];
  top.cursor().iterate((node) => {
    if (node.name === 'Comment') comments.push({ start: node.from, end: node.to });
  });
  const broken = faultBelow(top, text);
  const reading: PythonReading = {
    source: text,
    read: (node) => readNode(reading, node),
    text: (node) => (node === undefined ? '' : text.slice(node.from, node.to)),
  };
  const parts = childrenOf(top).map(reading.read);
  return {
    file,
    text,
    language: 'python',
    parts,
    comments,
    ...(broken === undefined ? {} : { broken }),
  };
}

/** Where a text does not parse; absent when it does. */
export function pythonBrokenAt(parser: PythonParser, text: string): number | undefined {
  return faultBelow(parser.parse(withoutGaps(text)).topNode, text);
}

function faultBelow(top: PythonNode, text: string): number | undefined {
  let broken: number | undefined;
  top.cursor().iterate((node) => {
    if (node.type.isError && !isGap(text, node.from)) broken ??= node.from;
  });
  return broken;
}

type Reader = (reading: PythonReading, node: PythonNode) => Tree;

const READERS: Readonly<Record<string, Reader>> = {
  VariableName: (reading, node) => ({ kind: 'name', ...spanOf(node), value: reading.text(node) }),
  PropertyName: (reading, node) => ({ kind: 'name', ...spanOf(node), value: reading.text(node) }),
  String: (reading, node) => readString(reading, node),
  FormatString: (reading, node) => ({
    kind: 'template',
    ...spanOf(node),
    value: reading.text(node),
  }),
  Number: (reading, node) => ({ kind: 'literal', ...spanOf(node), value: reading.text(node) }),
  Boolean: (reading, node) => ({ kind: 'literal', ...spanOf(node), value: reading.text(node) }),
  None: (_, node) => ({ kind: 'literal', ...spanOf(node), value: 'None' }),
  MemberExpression: readMember,
  ArrayExpression: readItems,
  TupleExpression: readItems,
  SetExpression: readItems,
  DictionaryExpression: readDict,
  CallExpression: readCall,
  ConditionalExpression: readChoice,
  ParenthesizedExpression: readOnly,
  AwaitExpression: readOnly,
  ExpressionStatement: readOnly,
  LiteralPattern: readOnly,
  IfStatement: readIf,
  MatchStatement: readMatch,
  FunctionDefinition: readFunction,
  DecoratedStatement: readFunction,
  LambdaExpression: readGroup,
  ClassDefinition: readClass,
  AssignStatement: readAssignment,
  UpdateStatement: readAssignment,
  ImportStatement: readImport,
  ReturnStatement: (reading, node) => readExit(reading, node, 'return'),
  RaiseStatement: (reading, node) => readExit(reading, node, 'throw'),
  BinaryExpression: readSum,
};

function readNode(reading: PythonReading, node: PythonNode): Tree {
  if (isCondition(node)) return readCondition(reading, node);
  return (READERS[node.name] ?? readGroup)(reading, node);
}

/** `BASE + "/token"`; other arithmetic has parts and no meaning of its own. */
function readSum(reading: PythonReading, node: PythonNode): Tree {
  const [first, sign, second] = valuesOf(node);
  if (first === undefined || sign === undefined || second === undefined) {
    return readGroup(reading, node);
  }
  if (reading.text(sign) !== '+') return readGroup(reading, node);
  const [left, right] = [reading.read(first), reading.read(second)];
  return { kind: 'pair', ...spanOf(node), left, right };
}

/** A string without escapes or prefixes; any other is a literal nobody compares. */
function readString(reading: PythonReading, node: PythonNode): Tree {
  const plain = /^[uU]?("""|'''|"|')([^\\]*)\1$/s.exec(reading.text(node));
  return plain === null
    ? { kind: 'literal', ...spanOf(node), value: reading.text(node) }
    : { kind: 'text', ...spanOf(node), value: plain[2] ?? '' };
}

/** A `*spread` is a star before its value. */
function readItems(reading: PythonReading, node: PythonNode): Tree {
  const items = valuesOf(node).map((value): Tree => {
    const star = value.prevSibling?.name === '*' ? value.prevSibling : undefined;
    const of = reading.read(value);
    return star === undefined ? of : { kind: 'spread', start: star.from, end: of.end, of };
  });
  return { kind: 'list', ...spanOf(node), items };
}

function readChoice(reading: PythonReading, node: PythonNode): Tree {
  const [yes, test, no] = valuesOf(node).map(reading.read);
  if (yes === undefined || test === undefined || no === undefined) return readGroup(reading, node);
  return { kind: 'choice', ...spanOf(node), test, yes, no };
}

function readOnly(reading: PythonReading, node: PythonNode): Tree {
  const [only, ...others] = valuesOf(node);
  return only === undefined || others.length > 0 ? readGroup(reading, node) : reading.read(only);
}

function readGroup(reading: PythonReading, node: PythonNode): Tree {
  return { kind: 'group', ...spanOf(node), parts: valuesOf(node).map(reading.read) };
}

function readExit(reading: PythonReading, node: PythonNode, kind: 'return' | 'throw'): Tree {
  const [value] = valuesOf(node).map(reading.read);
  return { kind, ...spanOf(node), ...(value === undefined ? {} : { value }) };
}

/** `elif` is an `if` inside of the `else`. */
function readIf(reading: PythonReading, node: PythonNode): Tree {
  const children = valuesOf(node);
  const build = (index: number): Tree[] => {
    const [test, body] = [children[index], children[index + 1]];
    if (test === undefined) return [];
    if (test.name === 'Body') return [readGroup(reading, test)];
    const then = body === undefined ? [] : [readGroup(reading, body)];
    const span = { start: test.from, end: node.to };
    return [{ kind: 'if', ...span, test: reading.read(test), then, otherwise: build(index + 2) }];
  };
  return build(0)[0] ?? readGroup(reading, node);
}

function readMatch(reading: PythonReading, node: PythonNode): Tree {
  const [subject] = valuesOf(node);
  const body = childrenOf(node).find((child) => child.name === 'MatchBody');
  if (subject === undefined || body === undefined) return readGroup(reading, node);
  const arms = valuesOf(body).map((clause): Arm => {
    const [pattern] = valuesOf(clause);
    const patterns = pattern === undefined ? [] : patternsOf(pattern);
    return {
      ...spanOf(clause),
      values: patterns.filter((one) => !isWildcard(reading, one)).map(reading.read),
      takesRest: patterns.some((one) => isWildcard(reading, one)),
      then: bodiesOf(clause).map(reading.read),
    };
  });
  return { kind: 'group', ...spanOf(node), parts: branchesOf(reading.read(subject), arms) };
}

/** `"a" | "b"` are two. */
function patternsOf(pattern: PythonNode): PythonNode[] {
  if (pattern.name !== 'OrPattern') return [pattern];
  return childrenOf(pattern).filter(({ name }) => name.endsWith('Pattern'));
}

function isWildcard({ text }: PythonReading, pattern: PythonNode): boolean {
  return text(pattern) === '_';
}
