import type { NamedRoute } from './code-facts.js';
import { findCondition } from './find-conditions.js';
import { definitionsOf } from '../source/scope.js';
import type { Sources } from '../source/sources.js';
import {
  type CallTree,
  type FunctionTree,
  type IfTree,
  type RecordTree,
  type SourceTree,
  type Tree,
  partsAbout,
  partsOf,
} from '../source/tree.js';

/** Which paths a file gives to which functions. */
export interface Routes {
  /** To a function written where the path is, or below a decorator with it. */
  readonly inline: (tree: FunctionTree) => InlineRoute;
  /** To the branch of an `if` that compares the path. */
  readonly branch: (tree: IfTree) => readonly string[];
  /** To functions by their name. */
  readonly named: readonly NamedRoute[];
}

/** A path, a name of one, a decorator. */
const MAY_ROUTE = /['"`}]\/|path|url|route|endpoint|@\w/i;

interface InlineRoute {
  readonly paths: readonly string[];
  /** The names given the paths together with it. */
  readonly beside: readonly string[];
}

const NO_ROUTE: InlineRoute = { paths: [], beside: [] };

/** Reads the routes of a file: `app.post(path, handler)`, `Route(path, endpoint=…)`, `@app.post(path)`, `{ url, handler }`. */
export function routesGivenTo(sources: Sources, source: SourceTree): Routes {
  const inline = new Map<Tree, InlineRoute>();
  const named: NamedRoute[] = [];
  const visit = (tree: Tree): void => {
    if (tree.kind === 'call') give(pathsOf(sources, source, tree), handlersOf(tree));
    if (tree.kind === 'record') {
      const paths = tree.entries.filter((entry) => /^(url|path)$/.test(entry.key ?? ''));
      const handlers = tree.entries.filter((entry) =>
        /^(handler|endpoint|fetch)$/.test(entry.key ?? ''),
      );
      give(
        paths.flatMap((entry) => pathIn(sources, source, entry.value)),
        [...handlers.map((entry) => entry.value), ...inFront(tree)],
      );
    }
    if (tree.kind === 'function') {
      const decorated = tree.decorators.flatMap((one) =>
        one.kind === 'call' ? [...pathsOf(sources, source, one), ...relativePaths(one)] : [],
      );
      give(decorated, [tree]);
    }
    for (const part of partsOf(tree)) visit(part);
  };
  const give = (paths: readonly string[], handlers: readonly Tree[]): void => {
    if (paths.length === 0) return;
    const beside = handlers.flatMap(namesIn);
    for (const one of handlers.flatMap(functionsIn)) {
      const known = inline.get(one) ?? NO_ROUTE;
      inline.set(one, {
        paths: [...known.paths, ...paths],
        beside: [...known.beside, ...beside],
      });
    }
    named.push(...beside.map((name) => ({ name, paths, beside })));
  };
  for (const part of partsAbout(source, MAY_ROUTE)) visit(part);
  const branch = (tree: IfTree) => branchPaths(sources, source, tree);
  return { inline: (tree) => inline.get(tree) ?? NO_ROUTE, branch, named };
}

/** Arguments that may handle a request: functions, names, and calls that make or wrap one. */
function handlersOf(call: CallTree): Tree[] {
  const args = [...call.args, ...call.named.map((entry) => entry.value)];
  return args.flatMap((arg) => {
    if (arg.kind === 'record') return inFront(arg);
    return ['text', 'template', 'literal'].includes(arg.kind) ? [] : [arg];
  });
}

/** What the options of a route name to run before its handler: `{ preHandler: [authenticateClient] }`. */
function inFront({ entries }: RecordTree): Tree[] {
  return entries
    .filter(({ key = '' }) => /^(preHandler|onRequest|preValidation|middlewares?)$/.test(key))
    .map(({ value }) => value);
}

/** The functions written in an expression that is one, or wraps one: `wrap(async (req, res) => …)`. */
function functionsIn(tree: Tree): FunctionTree[] {
  if (tree.kind === 'function') return [tree];
  if (tree.kind === 'call') return tree.args.flatMap(functionsIn);
  return tree.kind === 'list' ? tree.items.flatMap(functionsIn) : [];
}

function pathsOf(sources: Sources, source: SourceTree, call: CallTree): string[] {
  const named = call.named.filter((entry) => /^(path|url|rule)$/.test(entry.key ?? ''));
  const places = [...call.args.slice(0, 2), ...named.map((entry) => entry.value)];
  return places.flatMap((place) => pathIn(sources, source, place));
}

/** `@Post()`, of Nest. */
export function isNestVerb(name: string): boolean {
  return /^(Get|Post|Put|Patch|Delete|All)$/.test(name);
}

/** `@Post('token')`: below the path of its class, which Nest puts in front. */
function relativePaths({ callee, args: [first] }: CallTree): string[] {
  if (callee.kind !== 'name' || !isNestVerb(callee.value)) return [];
  if (first?.kind !== 'text' || !/^\w/.test(first.value)) return [];
  return [`/${first.value}`];
}

function pathIn(sources: Sources, source: SourceTree, tree: Tree): string[] {
  if (tree.kind === 'list') return tree.items.flatMap((item) => pathIn(sources, source, item));
  if (tree.kind === 'text') return isPath(tree.value) ? [tree.value] : [];
  if (tree.kind === 'template') {
    const tail = /\}([^{}]*)[`'"]+$/.exec(tree.value)?.[1] ?? '';
    return isPath(tail) ? [tail] : [];
  }
  if (tree.kind !== 'name' || !/path|url|route|endpoint/i.test(tree.value)) return [];
  return definitionsOf(sources, source, tree.value).flatMap(({ value }) =>
    value.kind === 'text' && isPath(value.value) ? [value.value] : [],
  );
}

function isPath(text: string): boolean {
  return /^\/[^\s]*$/.test(text);
}

/** The names in an expression that makes or wraps a handler: `wrap(this.tokens.handle)`. */
export function namesIn(tree: Tree): string[] {
  if (tree.kind === 'name') return [tree.value];
  if (tree.kind === 'member') return tree.name === 'bind' ? namesIn(tree.of) : [tree.name ?? ''];
  if (tree.kind === 'call') return [tree.callee, ...tree.args].flatMap(namesIn);
  if (tree.kind === 'list') return tree.items.flatMap(namesIn);
  return tree.kind === 'function' ? [] : partsOf(tree).flatMap(namesIn);
}

/** `if (url.pathname === '/token' && method === 'POST')`; a `case '/token'` reads the same. */
function branchPaths(sources: Sources, source: SourceTree, tree: IfTree): string[] {
  const paths: string[] = [];
  const visit = (test: Tree): void => {
    if (test.kind === 'same' || test.kind === 'in') {
      const condition = findCondition(source, test);
      const subject = condition.kind === 'same' ? condition.left : '';
      if (/path|url|route|pathname|segments?/i.test(subject))
        paths.push(...pathIn(sources, source, test.right));
    }
    if (test.kind === 'both' || test.kind === 'either') {
      visit(test.left);
      visit(test.right);
    }
    if (
      test.kind === 'call' &&
      /^(endsWith|startsWith|endswith|startswith)$/.test(calledName(test))
    ) {
      paths.push(...test.args.flatMap((arg) => pathIn(sources, source, arg)));
    }
  };
  visit(tree.test);
  return paths;
}

function calledName({ callee }: CallTree): string {
  return callee.kind === 'member' ? (callee.name ?? '') : '';
}

/** The path a file serves by its place: Next, Nitro, SvelteKit, Remix, Vercel and Netlify functions. */
export function fileRoutes(file: string): string[] {
  const next = /(?:^|\/)app\/(.*?)\/?route\.[cm]?[jt]sx?$/.exec(file)?.[1];
  const svelte = /(?:^|\/)routes\/(.*)\/\+server\.[jt]s$/.exec(file)?.[1];
  const nitro = /(?:^|\/)(?:server\/(?:routes|api)|functions|pages)\/(.*)\.[cm]?[jt]sx?$/.exec(
    file,
  )?.[1];
  const vercel = /(?:^|\/)(api\/.*)\.[cm]?[jt]sx?$/.exec(file)?.[1];
  const found = next ?? svelte ?? nitro ?? vercel;
  if (found === undefined) return [];
  const parts = found
    .replace(/\.(post|get|options|put)$/, '')
    .replace(/\/index$/, '')
    .split('/')
    .filter((part) => part !== '' && !/^\(.*\)$/.test(part));
  return [`/${parts.join('/')}`];
}
