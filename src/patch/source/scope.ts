import { push } from './push.js';
import { resolveModule } from './resolve-module.js';
import type { Sources } from './sources.js';
import { type AssignTree, type FunctionTree, type SourceTree, type Tree, partsOf } from './tree.js';

/** A value a name has, and the file it stands in. */
export interface Definition {
  readonly tree: SourceTree;
  readonly value: Tree;
}

/** What one file defines, by name. */
interface Names {
  readonly values: ReadonlyMap<string, readonly Tree[]>;
  readonly functions: ReadonlyMap<string, readonly FunctionTree[]>;
  readonly imports: ReadonlyMap<string, Import>;
  readonly classes: ReadonlySet<string>;
}

/** What a name is brought in as: the module as written, and its name there. */
export interface Import {
  readonly from: string;
  readonly name: string;
}

const known = new WeakMap<SourceTree, Names>();

/** The names of a file: read once. */
export function namesOf(tree: SourceTree): Names {
  const found = known.get(tree);
  if (found !== undefined) return found;
  const names = {
    values: new Map(),
    functions: new Map(),
    imports: new Map(),
    classes: new Set<string>(),
  };
  for (const part of tree.parts) collect(part, names);
  known.set(tree, names);
  return names;
}

interface Collected {
  readonly values: Map<string, Tree[]>;
  readonly functions: Map<string, FunctionTree[]>;
  readonly imports: Map<string, Import>;
  readonly classes: Set<string>;
}

function collect(tree: Tree, names: Collected): void {
  if (tree.kind === 'assign' && tree.target.kind === 'name') {
    push(names.values, tree.target.value, tree.value);
    if (tree.value.kind === 'function') push(names.functions, tree.target.value, tree.value);
  }
  if (tree.kind === 'assign') collectRequired(tree, names);
  if (tree.kind === 'assign' && tree.target.kind === 'member') {
    push(names.values, `.${tree.target.name}`, tree.value);
  }
  if (tree.kind === 'function' && tree.name !== '') push(names.functions, tree.name, tree);
  if (tree.kind === 'class') names.classes.add(tree.name);
  if (tree.kind === 'import') {
    for (const { name, as } of tree.names) names.imports.set(as, { from: tree.from, name });
  }
  for (const part of partsOf(tree)) collect(part, names);
}

/** `const tokens = require('./tokens')` and `const { METHODS } = require('./methods')`. */
function collectRequired({ target, value }: AssignTree, { imports }: Collected): void {
  const from = requiredBy(value);
  if (from === undefined) return;
  if (target.kind === 'name') imports.set(target.value, { from, name: 'default' });
  else for (const { as, name } of takenOut(target)) imports.set(as, { from, name });
}

/** The names a pattern gives to members: `{ METHODS, issue: issueToken }`. */
function takenOut(tree: Tree): { readonly name: string; readonly as: string }[] {
  if (tree.kind === 'name') return [{ name: tree.value, as: tree.value }];
  if (tree.kind !== 'assign') return partsOf(tree).flatMap(takenOut);
  const { target, value } = tree;
  return target.kind === 'name' && value.kind === 'name'
    ? [{ name: value.value, as: target.value }]
    : [];
}

/** The module a call of CommonJS brings in: `require('./tokens')`. */
export function requiredBy(tree: Tree): string | undefined {
  if (tree.kind !== 'call' || tree.callee.kind !== 'name' || tree.callee.value !== 'require')
    return undefined;
  const [module] = tree.args;
  return module?.kind === 'text' ? module.value : undefined;
}

/** What a name may mean in a file: its own definitions, or those of the module it is imported from. */
export function definitionsOf(sources: Sources, tree: SourceTree, name: string): Definition[] {
  const names = namesOf(tree);
  const own = names.values.get(name) ?? [];
  if (own.length > 0) return own.map((value) => ({ tree, value }));
  const imported = names.imports.get(name);
  if (imported === undefined || imported.name === '*') return [];
  return exportedBy(sources, tree.file, imported);
}

/** Follows re-exports, at most three deep. */
function exportedBy(
  sources: Sources,
  file: string,
  { from, name, depth = 0 }: { from: string; name: string; depth?: number },
): Definition[] {
  const path = resolveModule(sources, file, from);
  const tree = path === undefined ? undefined : sources.tree(path);
  if (tree === undefined) return [];
  const names = namesOf(tree);
  // CommonJS may say `exports.METHODS = […]`.
  const own = names.values.get(name) ?? names.values.get(`.${name}`) ?? [];
  if (own.length > 0) return own.map((value) => ({ tree, value }));
  const again = names.imports.get(name);
  if (again === undefined || depth >= 3) return [];
  return exportedBy(sources, tree.file, { ...again, depth: depth + 1 });
}

/** The file a name is imported from, when it is one of the project. */
export function moduleOfName(
  sources: Sources,
  tree: SourceTree,
  name: string,
): SourceTree | undefined {
  const path = fileOfModule(sources, tree.file, namesOf(tree).imports.get(name)?.from);
  return path === undefined ? undefined : sources.tree(path);
}

/** The path of the file that a name, or a call of `require`, brings in, when it is one of the project. */
export function fileBroughtIn(
  sources: Sources,
  source: SourceTree,
  tree: Tree,
): string | undefined {
  return tree.kind === 'name'
    ? fileOfName(sources, source, tree.value)
    : fileOfModule(sources, source.file, requiredBy(tree));
}

/** The path of the file that a name is brought in from, or stands for, when it is one of the project. */
export function fileOfName(
  sources: Sources,
  source: SourceTree,
  local: string,
): string | undefined {
  return fileOfImport(sources, source.file, namesOf(source).imports.get(local));
}

/** The same of what a file is known to bring in, when its tree is no longer at hand. */
export function fileOfImport(
  sources: Sources,
  file: string,
  imported: Import | undefined,
): string | undefined {
  if (imported === undefined) return undefined;
  const { from, name } = imported;
  // `from .routes import tokens` may bring in a module of that name.
  const within = file.endsWith('.py') ? `${from.replace(/\w$/, '$&.')}${name}` : undefined;
  return fileOfModule(sources, file, within) ?? fileOfModule(sources, file, from);
}

function fileOfModule(
  sources: Sources,
  file: string,
  module: string | undefined,
): string | undefined {
  return module === undefined ? undefined : resolveModule(sources, file, module);
}
