import type { parser } from '@lezer/python';
import type { Tree } from '../source/tree.js';

export type PythonNode = ReturnType<typeof parser.parse>['topNode'];

/** What the readers of single nodes need: the text and the way back to the reader of all. */
export interface PythonReading {
  readonly source: string;
  readonly read: (node: PythonNode) => Tree;
  readonly text: (node: PythonNode | undefined) => string;
}

/** The children that mean something: no comments. */
export function childrenOf(node: PythonNode): PythonNode[] {
  const children: PythonNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.name !== 'Comment') children.push(child);
  }
  return children;
}

/** The children that are not punctuation or keywords. */
export function valuesOf(node: PythonNode): PythonNode[] {
  return childrenOf(node).filter((child) => isValue(child));
}

/** Node names of the grammar begin with a capital letter; tokens are named after themselves. */
export function isValue(node: PythonNode): boolean {
  return /^[A-Z]/.test(node.name) && !/^(AssignOp|TypeDef|UpdateOp|CompareOp|At)$/.test(node.name);
}

/** The statements of the body below a node. */
export function bodiesOf(node: PythonNode): PythonNode[] {
  return childrenOf(node).filter((child) => child.name === 'Body');
}

/** Where a node stands. */
export function spanOf(node: PythonNode) {
  return { start: node.from, end: node.to };
}
