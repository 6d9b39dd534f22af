import type { Tree } from '../source/tree.js';
import {
  type PythonNode,
  type PythonReading,
  childrenOf,
  spanOf,
  valuesOf,
} from './python-reading.js';

/** A word of a condition: `and`, `or`, `not`, or an operand. */
type Word = 'and' | 'or' | 'not' | Tree;

/** True for what this file reads. */
export function isCondition(node: PythonNode): boolean {
  if (node.name === 'UnaryExpression') return node.firstChild?.name === 'not';
  return node.name === 'BinaryExpression' && operatorOf(node) !== '';
}

/**
 * `and`, `or`, `not` and comparisons.
 *
 * The grammar lets `not` reach over `and` and `or`, which Python does not: the words are put in
 * order again and bound as Python binds them.
 */
export function readCondition(reading: PythonReading, node: PythonNode): Tree {
  const words = wordsOf(reading, node);
  return bindOr(words);
}

function wordsOf(reading: PythonReading, node: PythonNode): Word[] {
  const operator = node.name === 'BinaryExpression' ? operatorOf(node) : '';
  const [left, right] = valuesOf(node);
  if (node.name === 'UnaryExpression' && node.firstChild?.name === 'not' && left !== undefined) {
    return ['not', ...wordsOf(reading, left)];
  }
  if ((operator === 'and' || operator === 'or') && left !== undefined && right !== undefined) {
    return [...wordsOf(reading, left), operator, ...wordsOf(reading, right)];
  }
  return [operator === '' ? reading.read(node) : readComparison(reading, node, operator)];
}

function bindOr(words: Word[]): Tree {
  let left = bindAnd(words);
  while (words[0] === 'or') {
    words.shift();
    const right = bindAnd(words);
    left = { kind: 'either', start: left.start, end: right.end, left, right };
  }
  return left;
}

function bindAnd(words: Word[]): Tree {
  let left = bindNot(words);
  while (words[0] === 'and') {
    words.shift();
    const right = bindNot(words);
    left = { kind: 'both', start: left.start, end: right.end, left, right };
  }
  return left;
}

function bindNot(words: Word[]): Tree {
  const word = words.shift();
  if (word === 'not') {
    const of = bindNot(words);
    return { kind: 'not', start: of.start, end: of.end, of };
  }
  if (word === undefined || typeof word === 'string') {
    return { kind: 'literal', start: 0, end: 0, value: '' };
  }
  return word;
}

/** `and`, `or`, `==`, `!=`, `in`, `not in`, `is`, `is not`; empty for arithmetic. */
function operatorOf(node: PythonNode): string {
  const words = childrenOf(node)
    .filter((child) => /^(and|or|in|not|is|CompareOp)$/.test(child.name))
    .map((child) => child.name);
  return words.join(' ');
}

function readComparison(reading: PythonReading, node: PythonNode, operator: string): Tree {
  const [first, second] = valuesOf(node);
  if (first === undefined || second === undefined) {
    return { kind: 'literal', ...spanOf(node), value: reading.text(node) };
  }
  const [left, right] = [reading.read(first), reading.read(second)];
  const none = second.name === 'None';
  if (operator === 'is' && none) return { kind: 'not', ...spanOf(node), of: left };
  if (operator === 'is not' && none) return left;
  if (operator === 'in') return { kind: 'in', ...spanOf(node), left, right };
  if (operator === 'not in') {
    return { kind: 'not', ...spanOf(node), of: { kind: 'in', ...spanOf(node), left, right } };
  }
  const sign = reading.source.slice(first.to, second.from).trim();
  if (sign === '==' || operator === 'is') return { kind: 'same', ...spanOf(node), left, right };
  if (sign === '!=' || operator === 'is not') {
    return { kind: 'differs', ...spanOf(node), left, right };
  }
  return { kind: 'pair', ...spanOf(node), left, right };
}
