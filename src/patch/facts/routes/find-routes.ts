import { settingPath } from './setting-path.js';
import { findCondition } from '../find-condition.js';
import {
  EVERYWHERE,
  type FrontFact,
  type FunctionFact,
  type MountFact,
  type NamedRoute,
} from '../code-facts.js';
import { coveredBy, findFronts, MAY_PUT_IN_FRONT } from './find-fronts.js';
import { findLibraryHandlers } from './find-library-handlers.js';
import { findMounts } from './find-mounts.js';
import { type InlineRoute, InlineRoutes } from './inline-routes.js';
import { functionsIn, pathIn, pathsInFront, pathsNamedIn, pathsOf } from './paths-of.js';
import { namesIn } from '../../source/names-in.js';
import type { Sources } from '../../source/sources.js';
import {
  type CallTree,
  type FunctionTree,
  type IfTree,
  type RecordTree,
  type SourceTree,
  type Tree,
  lastName,
  partsAbout,
  partsOf,
} from '../../source/tree.js';

/** Which paths a file gives to which functions. */
export interface Routes {
  /** To a function written where the path is, or below a decorator with it. */
  readonly inline: (tree: FunctionTree) => InlineRoute;
  /** To the branch of an `if` that compares the path. */
  readonly branch: (tree: IfTree) => readonly string[];
  /** To functions by their name. */
  readonly named: readonly NamedRoute[];
  /** To the routes of other files. */
  readonly mounts: readonly MountFact[];
  /** In front of whatever serves them. */
  readonly fronts: readonly FrontFact[];
  /** To handlers that libraries have ready. */
  readonly libraries: readonly FunctionFact[];
}

/** A path, a name of one, a decorator. */
const MAY_ROUTE = new RegExp(
  `['"\`}]/|path|url|route|endpoint|openapi|auth_server|@\\w|${MAY_PUT_IN_FRONT.source}`,
  'i',
);

/** Reads the routes of a file: `app.post(path, handler)`, `Route(path, endpoint=…)`, `@app.post(path)`, `{ url, handler }`. */
export function routesGivenTo(sources: Sources, source: SourceTree): Routes {
  const inline = new InlineRoutes();
  const named: NamedRoute[] = [];
  const mounts: MountFact[] = [];
  const fronts: FrontFact[] = [];
  const libraries: FunctionFact[] = [];
  const findHandlers = findLibraryHandlers(source);
  const visit = (tree: Tree): void => {
    const paths = tree.kind === 'call' ? pathsOf(sources, source, tree) : [];
    libraries.push(...findHandlers({ tree, paths }));
    if (tree.kind === 'call') {
      const described = pathsInFront(sources, source, tree);
      give(paths, handlersOf(tree));
      give(described, handlersOf({ ...tree, args: tree.args.slice(1) }));
      mounts.push(...findMounts(sources, source, { call: tree, paths }));
      fronts.push(...findFronts(sources, source, { call: tree, paths }));
      const inFrontOf = isHookOfChain(tree) ? [EVERYWHERE] : coveredBy(tree, paths);
      for (const one of tree.args.flatMap(functionsIn)) inline.add(one, { inFrontOf });
    }
    if (tree.kind === 'record') {
      give(pathsNamedIn(sources, source, tree), [...handlersNamedIn(tree), ...inFront(tree)]);
    }
    if (tree.kind === 'function') give(pathsAbove(sources, source, tree), [tree]);
    for (const part of partsOf(tree)) visit(part);
  };
  const isPath = (tree: Tree, paths: readonly string[]): boolean =>
    pathIn(sources, source, tree).length > 0 ||
    paths.includes(settingPath(source.text.slice(tree.start, tree.end)));
  const give = (paths: readonly string[], given: readonly Tree[]): void => {
    if (paths.length === 0) return;
    const handlers = given.filter((one) => !isPath(one, paths));
    const beside = handlers.flatMap(namesIn);
    for (const one of handlers.flatMap(functionsIn)) inline.add(one, { paths, beside });
    named.push(...beside.map((name) => ({ name, paths, beside })));
  };
  for (const part of partsAbout(source, MAY_ROUTE)) visit(part);
  const branch = (tree: IfTree) => branchPaths(sources, source, tree);
  return { inline: (tree) => inline.of(tree), branch, named, mounts, fronts, libraries };
}

/** Elysia: `app.resolve(({ body }) => …).onBeforeHandle(({ client }) => …).post('/token', …)`. */
function isHookOfChain({ callee }: CallTree): boolean {
  return (
    callee.kind === 'member' &&
    /^(onBeforeHandle|onTransform|derive|resolve)$/.test(callee.name ?? '') &&
    lastName(callee.of) !== 'Promise'
  );
}

/** The paths of its decorators. */
function pathsAbove(
  sources: Sources,
  source: SourceTree,
  { decorators }: FunctionTree,
): readonly string[] {
  return decorators.flatMap((one) =>
    one.kind === 'call' ? [...pathsOf(sources, source, one), ...relativePaths(one)] : [],
  );
}

/** Arguments that may handle a request: functions, names, and calls that make or wrap one. */
function handlersOf(call: CallTree): Tree[] {
  const args = [...call.args, ...call.named.map((entry) => entry.value)];
  return args.flatMap((arg) => {
    if (arg.kind === 'record') return inFront(arg);
    return ['text', 'template', 'literal'].includes(arg.kind) ? [] : [arg];
  });
}

function handlersNamedIn({ entries }: RecordTree): Tree[] {
  return entries
    .filter(({ key = '' }) => /^(handler|endpoint|fetch)$/.test(key))
    .map(({ value }) => value);
}

/** What the options of a route name to run before its handler: `{ preHandler: [authenticateClient] }`. */
function inFront({ entries }: RecordTree): Tree[] {
  return entries
    .filter(({ key = '' }) => /^(preHandler|onRequest|preValidation|middlewares?)$/.test(key))
    .map(({ value }) => value);
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
      /^(endsWith|startsWith|endswith|startswith)$/.test(lastName(test.callee))
    ) {
      paths.push(...test.args.flatMap((arg) => pathIn(sources, source, arg)));
    }
  };
  visit(tree.test);
  return paths;
}
