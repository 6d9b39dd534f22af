import { textsIn } from './find-texts.js';
import { definitionsOf, namesOf } from '../../source/scope.js';
import type { Sources } from '../../source/sources.js';
import {
  type CallTree,
  type Entry,
  type RecordTree,
  type SourceTree,
  type Tree,
  partsOf,
} from '../../source/tree.js';

/**
 * What a call states that reads a list off a table in its own file: `f()`, where `f` goes through the
 * rows of one constant object and takes one member of each. Absent for any other call.
 */
export function findDerived(
  sources: Sources,
  tree: SourceTree,
  { callee, args }: CallTree,
): readonly string[] | undefined {
  if (callee.kind !== 'name' || args.length > 0) return undefined;
  const [reader, ...others] = namesOf(tree).functions.get(callee.value) ?? [];
  if (reader === undefined || others.length > 0) return undefined;
  const parts = reader.body.flatMap(allIn);
  const [table, ...more] = new Set(parts.flatMap((part) => tableOf(sources, tree, part) ?? []));
  if (table === undefined || more.length > 0) return undefined;
  const rows = table.entries.flatMap(({ value }) =>
    value.kind === 'record' ? [value.entries] : [],
  );
  const members = new Set(
    parts.flatMap((part) => (part.kind === 'member' ? (part.name ?? []) : [])),
  );
  const read = rows.map((row) => row.filter(({ key }) => members.has(key ?? '')));
  return read.some((row) => row.length !== 1) ? undefined : read.flat().flatMap(methodsOf);
}

function allIn(tree: Tree): Tree[] {
  return [tree, ...partsOf(tree).flatMap(allIn)];
}

/** The object a name stands for, when all of its members are objects again. */
function tableOf(sources: Sources, tree: SourceTree, part: Tree): RecordTree | undefined {
  if (part.kind !== 'name') return undefined;
  const [only, ...others] = definitionsOf(sources, tree, part.value);
  if (only?.value.kind !== 'record' || others.length > 0) return undefined;
  return only.value.entries.every(({ value }) => value.kind === 'record') ? only.value : undefined;
}

function methodsOf({ value }: Entry): string[] {
  return textsIn(value);
}
