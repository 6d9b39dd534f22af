import { decorated } from '../source/decorated.js';
import type { Entry, Parameter, Tree } from '../source/tree.js';
import {
  type PythonNode,
  type PythonReading,
  bodiesOf,
  childrenOf,
  spanOf,
  valuesOf,
} from './python-reading.js';

/** `a.b`, `a['b']`, and `a[i]`. */
export function readMember(reading: PythonReading, node: PythonNode): Tree {
  const [of, last] = valuesOf(node);
  if (of === undefined || last === undefined) {
    return { kind: 'literal', ...spanOf(node), value: reading.text(node) };
  }
  const [left, right] = [reading.read(of), reading.read(last)];
  if (last.name === 'PropertyName' || right.kind === 'text') {
    const name = right.kind === 'text' || right.kind === 'name' ? right.value : '';
    return { kind: 'member', ...spanOf(node), of: left, name };
  }
  return { kind: 'pair', ...spanOf(node), left, right };
}

/** A dict literal: keys that are strings are named, `**rest` has no key. */
export function readDict(reading: PythonReading, node: PythonNode): Tree {
  const entries: Entry[] = [];
  const children = childrenOf(node);
  children.forEach((child, index) => {
    const [before, value] = [children[index - 1], children[index + 1]];
    if (child.name === '**' && value !== undefined) {
      const span = { start: child.from, end: value.to };
      entries.push({ ...span, value: reading.read(value) });
    }
    if (child.name !== ':' || before === undefined || value === undefined) return;
    const key = reading.read(before);
    const span = { start: before.from, end: value.to };
    const named = key.kind === 'text' ? { key: key.value } : {};
    entries.push({ ...span, ...named, value: reading.read(value) });
  });
  return { kind: 'record', ...spanOf(node), entries };
}

/** A call with its positional and its keyword arguments. */
export function readCall(reading: PythonReading, node: PythonNode): Tree {
  const [callee] = valuesOf(node);
  const list = childrenOf(node).find((child) => child.name === 'ArgList');
  const { args, named } = readArguments(reading, list);
  const function_: Tree =
    callee === undefined ? { kind: 'literal', ...spanOf(node), value: '' } : reading.read(callee);
  return { kind: 'call', ...spanOf(node), callee: function_, args, named };
}

function readArguments(reading: PythonReading, list: PythonNode | undefined) {
  const args: Tree[] = [];
  const named: Entry[] = [];
  const children = list === undefined ? [] : childrenOf(list);
  children.forEach((child, index) => {
    const [before, next] = [children[index - 1], children[index + 1]];
    if (/^(\(|\)|,|\*|\*\*|AssignOp)$/.test(child.name)) return;
    if (next?.name === 'AssignOp') return;
    const value = reading.read(child);
    const name = before?.name === 'AssignOp' ? children[index - 2] : undefined;
    if (name !== undefined) {
      const span = { start: name.from, end: child.to };
      named.push({ ...span, key: reading.text(name), value });
    } else if (before?.name === '**') {
      named.push({ start: before.from, end: child.to, value });
    } else if (before?.name === '*') {
      args.push({ kind: 'spread', start: before.from, end: child.to, of: value });
    } else args.push(value);
  });
  return { args, named };
}

/** A function, with its decorators when it has any. A class with decorators is a class. */
export function readFunction(reading: PythonReading, node: PythonNode): Tree {
  const children = childrenOf(node);
  const inner = node.name === 'DecoratedStatement' ? children.at(-1) : node;
  if (inner === undefined) return { kind: 'group', ...spanOf(node), parts: [] };
  const decorators = children
    .filter((child) => child.name === 'Decorator')
    .map((decorator) => readDecorator(reading, decorator));
  if (inner.name === 'ClassDefinition') return readClass(reading, inner, decorators);
  const name = childrenOf(inner).find((child) => child.name === 'VariableName');
  const list = childrenOf(inner).find((child) => child.name === 'ParamList');
  return {
    kind: 'function',
    ...spanOf(node),
    name: reading.text(name),
    parameters: list === undefined ? [] : readParameters(reading, list),
    body: bodiesOf(inner).map(reading.read),
    decorators,
  };
}

function readDecorator(reading: PythonReading, node: PythonNode): Tree {
  const list = childrenOf(node).find((child) => child.name === 'ArgList');
  const names = childrenOf(node).filter((child) => child.name === 'VariableName');
  const value = names.map(reading.text).join('.');
  const callee: Tree = { kind: 'name', ...spanOf(node), value };
  return { kind: 'call', ...spanOf(node), callee, ...readArguments(reading, list) };
}

function readParameters(reading: PythonReading, list: PythonNode): Parameter[] {
  const children = childrenOf(list);
  return children.flatMap((child, index): Parameter[] => {
    const before = children[index - 1]?.name;
    if (child.name !== 'VariableName' || before === 'AssignOp') return [];
    const type = children[index + 1]?.name === 'TypeDef' ? children[index + 1] : undefined;
    const sign = children[index + (type === undefined ? 1 : 2)];
    const given = sign?.name === 'AssignOp' ? sign.nextSibling : null;
    const value = given === null ? {} : { value: reading.read(given) };
    const annotation = reading.text(type).replace(/^:\s*/, '');
    return [{ ...spanOf(child), name: reading.text(child), type: annotation, ...value }];
  });
}

/** A class with what it inherits. */
export function readClass(
  reading: PythonReading,
  node: PythonNode,
  decorators: readonly Tree[] = [],
): Tree {
  const name = childrenOf(node).find((child) => child.name === 'VariableName');
  const list = childrenOf(node).find((child) => child.name === 'ArgList');
  const bases = list === undefined ? [] : valuesOf(list).map(reading.text);
  const body = decorated(bodiesOf(node).map(reading.read), { decorators, bases });
  return { kind: 'class', ...spanOf(node), name: reading.text(name), bases, body };
}

/** `a = b`, `a: T = b`, `a += b`; `a: T` alone states a type. */
export function readAssignment(reading: PythonReading, node: PythonNode): Tree {
  const children = childrenOf(node);
  const sign = children.findLastIndex(isSign);
  if (sign !== -1 && children.some(({ name }) => name === ',')) {
    return readUnpacking(reading, node, sign);
  }
  const [target, value] = [children[0], children[sign + 1]];
  const type = reading.text(children.find((child) => child.name === 'TypeDef'));
  const annotation = type.replace(/^:\s*/, '');
  if (target === undefined) return { kind: 'group', ...spanOf(node), parts: [] };
  if (sign === -1 || value === undefined) {
    const empty: Tree = { kind: 'literal', start: node.to, end: node.to, value: '' };
    return {
      kind: 'type',
      ...spanOf(node),
      target: reading.read(target),
      value: empty,
      type: annotation,
    };
  }
  const [left, right] = [reading.read(target), reading.read(value)];
  return { kind: 'assign', ...spanOf(node), target: left, value: right, type: annotation };
}

function isSign({ name }: PythonNode): boolean {
  return /^(AssignOp|UpdateOp)$/.test(name);
}

/** `a, b = c, d`: a tuple without brackets on one side, or on both. */
function readUnpacking(reading: PythonReading, node: PythonNode, sign: number): Tree {
  const children = childrenOf(node);
  const side = (all: readonly PythonNode[]): Tree => {
    const items = all.filter((one) => one.name !== ',' && !isSign(one)).map(reading.read);
    const [first, ...others] = items;
    if (first !== undefined && others.length === 0) return first;
    const { from, to } = node;
    return { kind: 'list', start: first?.start ?? from, end: items.at(-1)?.end ?? to, items };
  };
  const target = side(children.slice(0, sign));
  const value = side(children.slice(sign + 1));
  return { kind: 'assign', ...spanOf(node), target, value, type: '' };
}

/** `import a.b`, `from a.b import c as d`. */
export function readImport(reading: PythonReading, node: PythonNode): Tree {
  const text = reading.text(node);
  const [, from, list] = /^from\s+([\w.]+)\s+import\s+([\s\S]*)$/.exec(text) ?? [];
  const names = (list ?? '')
    .replace(/[()\\]|#.*/g, ' ')
    .split(',')
    .map((item) => /^(\w+)(?:\s+as\s+(\w+))?$/.exec(item.trim()))
    .flatMap((match) =>
      match === null ? [] : { name: match[1] ?? '', as: match[2] ?? match[1] ?? '' },
    );
  const whole = /^import\s+([\w.]+)/.exec(text)?.[1];
  return { kind: 'import', ...spanOf(node), from: from ?? whole ?? '', names };
}
