import type { ts as TypeScript } from 'ts-morph';
import type { Tree } from '../source/tree.js';

export type Compiler = typeof TypeScript;

/** What the readers of single nodes need: the parser, the file, and the way back to `toTrees`. */
export interface Reading {
  readonly ts: Compiler;
  readonly source: TypeScript.SourceFile;
  readonly read: (node: TypeScript.Node) => Tree;
  /** Reads what is inside of a function. */
  readonly readInside: (node: TypeScript.Node) => Tree;
  readonly at: (node: TypeScript.Node) => { readonly start: number; readonly end: number };
  readonly text: (node: TypeScript.Node | undefined) => string;
}
