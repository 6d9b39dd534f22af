import { settingPath } from './setting-path.js';
import { constantPath } from '../../source/constant-text.js';
import { definitionsOf } from '../../source/scope.js';
import type { Sources } from '../../source/sources.js';
import {
  type CallTree,
  type FunctionTree,
  type RecordTree,
  type SourceTree,
  type Tree,
  lastName,
} from '../../source/tree.js';

/** The paths a call is given: written out, or by a name. */
export function pathsOf(sources: Sources, source: SourceTree, call: CallTree): string[] {
  const named = call.named.filter((entry) => /^(path|url|rule)$/.test(entry.key ?? ''));
  const places = [...call.args.slice(0, 2), ...named.map((entry) => entry.value)];
  const paths = places.flatMap((place) => pathIn(sources, source, place));
  const [first] = call.args;
  if (paths.length > 0 || first?.kind !== 'member') return paths;
  const written = source.text.slice(first.start, first.end);
  const mayBe = GIVES_PATH.test(lastName(call.callee)) && MAY_BE_PATH.test(written);
  return mayBe ? [settingPath(written)] : [];
}

const GIVES_PATH = /^(get|post|put|all|use|route|Route|add_api_route|add_url_rule|add_route)$/;

/** The paths that the first argument of a call describes in front of a handler: `app.openapi(route, handler)`. */
export function pathsInFront(sources: Sources, source: SourceTree, { args }: CallTree): string[] {
  const [first, ...others] = args;
  const isInFront = first !== undefined && others.flatMap(functionsIn).length > 0;
  return isInFront ? pathsDescribedBy(sources, source, first) : [];
}

/** `{ method, path }` in front of a handler, `createRoute({ method, path })`, or a name for one of these. */
function pathsDescribedBy(sources: Sources, source: SourceTree, tree: Tree): string[] {
  if (tree.kind === 'record') return pathsNamedIn(sources, source, tree);
  if (tree.kind === 'call') {
    const [given] = /route$/i.test(lastName(tree.callee)) ? tree.args : [];
    return given?.kind === 'record' ? pathsNamedIn(sources, source, given) : [];
  }
  if (tree.kind !== 'name') return [];
  return definitionsOf(sources, source, tree.value).flatMap((one) =>
    one.value.kind === 'name' ? [] : pathsDescribedBy(sources, one.tree, one.value),
  );
}

/** The paths in an object that describes a route: `{ method, path }`. */
export function pathsNamedIn(
  sources: Sources,
  source: SourceTree,
  { entries }: RecordTree,
): string[] {
  return entries
    .filter(({ key = '' }) => /^(url|path)$/.test(key))
    .flatMap(({ value }) => pathIn(sources, source, value));
}

/** The path an expression is, as far as it is written out. */
export function pathIn(sources: Sources, source: SourceTree, tree: Tree): string[] {
  if (tree.kind === 'list') return tree.items.flatMap((item) => pathIn(sources, source, item));
  if (tree.kind === 'text') return isPath(tree.value) ? [tree.value] : [];
  if (tree.kind === 'template') {
    const tail = /\}([^{}]*)[`'"]+$/.exec(tree.value)?.[1] ?? '';
    return isPath(tail) ? [tail] : [];
  }
  if (tree.kind === 'call' && PREFIXES.test(lastName(tree.callee))) {
    return tree.args.flatMap((arg) => (arg.kind === 'text' ? pathIn(sources, source, arg) : []));
  }
  if (!isNamedLikePath(source, tree)) return [];
  const value = { tree: source, value: tree };
  return (tree.kind === 'name' ? definitionsOf(sources, source, tree.value) : [value])
    .flatMap((one) => constantPath(sources, one) ?? [])
    .filter(isPath);
}

function isNamedLikePath({ text }: SourceTree, tree: Tree): boolean {
  if (tree.kind === 'name') return /path|url|route|endpoint/i.test(tree.value);
  return tree.kind === 'member' && MAY_BE_PATH.test(text.slice(tree.start, tree.end));
}

/** `serverPath('/token')`: what is put in front of a path leaves its end as it is. */
const PREFIXES = /path|url|route|prefix/i;

/** `Path.Token`, `config.routes.token`: only what is named like it is looked for in other files. */
const MAY_BE_PATH = /^[A-Z]|[Pp]ath|[Uu]rl|[Rr]oute|[Ee]ndpoint/;

function isPath(text: string): boolean {
  return /^\/[^\s]*$/.test(text);
}

/** The functions written in an expression that is one, or wraps one: `wrap(async (req, res) => …)`. */
export function functionsIn(tree: Tree): FunctionTree[] {
  if (tree.kind === 'function') return [tree];
  if (tree.kind === 'call') return tree.args.flatMap(functionsIn);
  return tree.kind === 'list' ? tree.items.flatMap(functionsIn) : [];
}
