import { EVERYWHERE, type FrontFact } from '../code-facts.js';
import { fileBroughtIn, namesOf } from '../../source/scope.js';
import { namesIn } from '../../source/names-in.js';
import type { Sources } from '../../source/sources.js';
import { type CallTree, type SourceTree, type Tree, lastName } from '../../source/tree.js';

/**
 * What a call puts in front of paths, and is no router of this project: `app.use('/token', partners)`. In front of
 * all there are, only what asks for Basic: `app.use(basicAuth({ … }))`.
 */
export function findFronts(
  sources: Sources,
  source: SourceTree,
  { call, paths }: { call: CallTree; paths: readonly string[] },
): FrontFact[] {
  const depended = dependedOn(sources, source, call);
  if (depended !== undefined) return [depended];
  const covered = coveredBy(call, paths);
  if (covered.length === 0) return [];
  const ofAll = paths.length === 0;
  const names = call.args
    .filter((arg) => (ofAll ? asksForBasic(source, arg) : !isRouter(sources, source, arg)))
    .map(lastName)
    .filter((name) => name !== '');
  return names.length === 0 ? [] : [{ paths: covered, names }];
}

/** `app.include_router(oauth.router, dependencies=[…])`, and `FastAPI(dependencies=[…])`. */
function dependedOn(
  sources: Sources,
  source: SourceTree,
  { callee, args: [router], named }: CallTree,
): FrontFact | undefined {
  const dependencies = named.find(({ key }) => key === 'dependencies');
  if (dependencies === undefined) return undefined;
  const everywhere = { paths: [EVERYWHERE], names: namesIn(dependencies.value) };
  if (lastName(callee) === 'FastAPI') return everywhere;
  if (lastName(callee) !== 'include_router' || router === undefined) return undefined;
  const module = router.kind === 'member' ? router.of : router;
  return { ...everywhere, file: fileBroughtIn(sources, source, module) ?? source.file };
}

/** The paths that a call puts something in front of: `app.use(path, …)`, `app.use(…)`, `app.addHook('onRequest', …)`. */
export function coveredBy({ callee }: CallTree, paths: readonly string[]): readonly string[] {
  if (!/^(use|all|before|addHook)$/.test(lastName(callee))) return [];
  return paths.length === 0 ? [EVERYWHERE] : paths;
}

/** `basicAuth({ … })`, `passport.authenticate('basic')`, or a name for one of these. */
function asksForBasic(source: SourceTree, tree: Tree): boolean {
  if (tree.kind === 'name') {
    const values = namesOf(source).values.get(tree.value) ?? [];
    return values.some((value) => value.kind === 'call' && asksForBasic(source, value));
  }
  if (tree.kind !== 'call') return false;
  const name = lastName(tree.callee);
  const given = tree.args.some((arg) => arg.kind === 'text' && /basic|client/i.test(arg.value));
  return /basic_?auth/i.test(name) || (name === 'authenticate' && given);
}

/** Made by a framework here, or in another file: what it asks is read where its routes are. */
function isRouter(sources: Sources, source: SourceTree, tree: Tree): boolean {
  // `require('./tokens')(store)` brings in what `require('./tokens')` does.
  const brought = tree.kind === 'call' && tree.callee.kind === 'call' ? tree.callee : tree;
  const file = fileBroughtIn(sources, source, brought);
  if (file !== undefined) return sources.tree(file) !== undefined;
  const [made] = tree.kind === 'name' ? (namesOf(source).values.get(tree.value) ?? []) : [tree];
  return made?.kind === 'call' && MAKES_ROUTER.test(lastName(made.callee));
}

const MAKES_ROUTER = /router$|^(express|hono|elysia|koa)$/i;
