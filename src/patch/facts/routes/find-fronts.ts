import { EVERYWHERE, type FrontFact } from '../code-facts.js';
import { fileBroughtIn, namesOf } from '../../source/scope.js';
import { textsIn } from '../documents/find-texts.js';
import { namesIn } from '../../source/names-in.js';
import { isOfPackage } from '../../source/is-of-package.js';
import type { Sources } from '../../source/sources.js';
import { type CallTree, type SourceTree, type Tree, lastName, partsOf } from '../../source/tree.js';

/** A call, and the paths it is given. */
interface Given {
  readonly call: CallTree;
  readonly paths: readonly string[];
}

/**
 * What a call puts in front of paths, and is no router of this project: `app.use('/token', partners)`. In front of
 * all there are, only what may ask who comes, by its name: `app.use(basicAuth({ … }))`.
 */
export function findFronts(
  sources: Sources,
  source: SourceTree,
  { call, paths }: Given,
): FrontFact[] {
  const depended = dependedOn(sources, source, { call, paths });
  if (depended !== undefined) return [depended];
  const covered = coveredBy(call, paths);
  if (covered.length === 0) return [];
  const ofAll = paths.length === 0;
  const names = call.args
    .flatMap((arg) => (arg.kind === 'list' ? arg.items : [arg]))
    .map((arg) => {
      if (ofAll) return asking(sources, source, arg) ?? '';
      return isRouter(sources, source, arg) ? '' : lastName(arg);
    })
    .filter((name) => name !== '');
  return names.length === 0 ? [] : [{ paths: covered, names }];
}

/**
 * `app.include_router(oauth.router, dependencies=[…])`, and `FastAPI(dependencies=[…])`, `Starlette(middleware=[…])`,
 * `Mount('/oauth', middleware=[…])`.
 */
function dependedOn(
  sources: Sources,
  source: SourceTree,
  { call: { callee, args, named }, paths }: Given,
): FrontFact | undefined {
  const [router] = args;
  const dependencies = named.find(({ key = '' }) => OF_ALL.test(key));
  if (dependencies === undefined) return undefined;
  const names = namesIn(dependencies.value);
  const isOfAll = /^middlewares?$/.test(dependencies.key ?? '');
  const everywhere = { paths: [EVERYWHERE], names: isOfAll ? names.filter(mayAsk) : names };
  if (MAKES_APP.test(lastName(callee))) return everywhere;
  if (isOfAll && /^(Mount|Route)$/.test(lastName(callee))) return { ...everywhere, paths };
  if (lastName(callee) !== 'include_router' || router === undefined) return undefined;
  const module = router.kind === 'member' ? router.of : router;
  return { ...everywhere, file: fileBroughtIn(sources, source, module) ?? source.file };
}

const OF_ALL = /^(dependencies|middlewares?|guards|auth)$/;
const APPS = 'FastAPI|Starlette|Application|NinjaAPI|Litestar|Sanic';
const MAKES_APP = new RegExp(`^(${APPS})$`);

/** The paths that a call puts something in front of: `app.use(path, …)`, `app.use(…)`, `app.addHook('onRequest', …)`. */
export function coveredBy({ callee }: CallTree, paths: readonly string[]): readonly string[] {
  const of = callee.kind === 'member' ? lastName(callee.of) : '';
  // `gateway.on('POST', '/token', bearerAuth(…))`; without a path it is about events.
  if (of !== '' && lastName(callee) === 'on') return paths;
  if (!PUTS_IN_FRONT.test(`${of}.${lastName(callee)}`)) return [];
  return paths.length === 0 ? [EVERYWHERE] : paths;
}

/** Also `app.middlewares.append(…)`, and `consumer.apply(…)` of Nest. */
const METHODS = 'use|all|before|addHook|add_middleware|before_request';
const PUTS_IN_FRONT = new RegExp(`\\.(${METHODS})$|^(middlewares?\\.append|consumer\\.apply)$`);

/** A text that may hold one of these calls. */
export const MAY_PUT_IN_FRONT = new RegExp(
  `\\.(${METHODS}|append|apply|onBeforeHandle)\\(|\\b(${APPS})\\(`,
);

/** What in it asks for Basic, or says by its name that it may ask, and is of a package. */
function asking(sources: Sources, source: SourceTree, tree: Tree): string | undefined {
  return namesBelow(source, tree).find(
    (name) =>
      /basic_?auth/i.test(name) ||
      (mayAsk(name) && isOfPackage(sources, source.file, namesOf(source).imports.get(name))) ||
      (name === 'authenticate' && textsIn(tree).some((text) => /basic|client|key/i.test(text))),
  );
}

function mayAsk(name: string): boolean {
  return MAY_ASK.test(name) && !ASKS_OTHERS.test(name);
}

const MAY_ASK = /auth(?!or)|partner|guard|protect|verif|require|credential|permi|only$|key/i;
/** Of who is logged in or brings an access token, and of how a request comes. */
const ASKS_OTHERS =
  /https|ssl|csrf|rate|limit|session|user|require_?bearer|router|keycloak|clerk|initialize/i;

/** Also in a function that is written here, and one step behind a name. */
function namesBelow(source: SourceTree, tree: Tree): string[] {
  const below = (part: Tree): string[] =>
    part.kind === 'name'
      ? [part.value]
      : [...(part.kind === 'member' ? [part.name ?? ''] : []), ...partsOf(part).flatMap(below)];
  const values = tree.kind === 'name' ? (namesOf(source).values.get(tree.value) ?? []) : [];
  return [tree, ...values].flatMap(below);
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
