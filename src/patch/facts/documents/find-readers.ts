import type { Place } from '../../source/place.js';
import type { ArrayFact } from '../facts.js';
import { type Sources, isSource, placeAt } from '../../source/sources.js';
import { requiredBy } from '../../source/scope.js';
import { type AssignTree, type SourceTree, type Tree, partsOf } from '../../source/tree.js';

/** Where a constant is read beside one reader: what an edit of its array would change too. */
export function readersOf(
  sources: Sources,
  array: ArrayFact,
  reader: { readonly tree: SourceTree; readonly value: Tree },
): Place[] {
  const { name } = array;
  if (name === undefined || name === '') return [];
  const exported = isExported(sources, array);
  const files = exported ? sources.project.search([name]).filter(isSource) : [array.file];
  return files.flatMap((file) => {
    const tree = sources.tree(file);
    if (tree === undefined) return [];
    return usesIn(tree, name)
      .filter((use) => !(file === reader.tree.file && isInside(use, reader.value)))
      .map((use) => placeAt(tree, use.start));
  });
}

function isInside(use: Tree, of: Tree): boolean {
  return use.start >= of.start && use.end <= of.end;
}

/** A constant nobody exports is read in its own file only. */
function isExported(sources: Sources, { file, name }: ArrayFact): boolean {
  const text = sources.project.read(file) ?? '';
  if (file.endsWith('.py')) return !(name ?? '').startsWith('_');
  return new RegExp(
    `^\\s*(public\\s+)?static\\s+(readonly\\s+)?${name}\\b|export\\s+(const|let|var)\\s+${name}\\b|export\\s*(type\\s*)?\\{[^}]*\\b${name}\\b|exports\\b.*\\b${name}\\b`,
    'm',
  ).test(text);
}

/** Every use of a name that is not its definition, its import or a key. */
function usesIn(tree: SourceTree, name: string): Tree[] {
  const visit = (node: Tree): Tree[] => {
    if (node.kind === 'name') return node.value === name ? [node] : [];
    // The body of a function that says nothing is not read further.
    if (node.kind === 'literal') return node.value.split(/[^\w$]+/).includes(name) ? [node] : [];
    if (node.kind === 'member' && node.name === name) return [node];
    if (node.kind === 'assign' && isCarried(node)) return [];
    const parts =
      node.kind === 'assign' && isTarget(node.target, name) ? [node.value] : partsOf(node);
    return parts.flatMap(visit);
  };
  return tree.parts.flatMap(visit);
}

/** `const { METHODS } = require(…)` and `module.exports = { METHODS }`: a name goes from file to file. */
function isCarried({ target, value }: AssignTree): boolean {
  if (requiredBy(value) !== undefined) return true;
  const isGivenOut = target.kind === 'member' && target.name === 'exports';
  return isGivenOut && partsOf(value).every(({ kind }) => kind === 'name');
}

function isTarget(target: Tree, name: string): boolean {
  if (target.kind === 'name') return target.value === name;
  return target.kind === 'member' && target.name === name;
}
