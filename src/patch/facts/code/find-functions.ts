import {
  type CallFact,
  type CodeFacts,
  type FunctionFact,
  NAMELESS,
  type ParameterFact,
} from '../code-facts.js';
import { fileRoutes } from '../routes/file-routes.js';
import { findContents } from './find-contents.js';
import { findGates } from './find-gates.js';
import { findRequestModels } from './find-request-models.js';
import { routesGivenTo } from '../routes/find-routes.js';
import { isMiddleware } from './is-middleware.js';
import { namesBefore } from './names-before.js';
import { CLIENT_SECRET } from '../secret-words.js';
import { type Sources, placeAt } from '../../source/sources.js';
import {
  type AssignTree,
  type FunctionTree,
  type Parameter,
  type SourceTree,
  type Tree,
  lastName,
  partsOf,
} from '../../source/tree.js';

/** Reads the functions of a file as far as they bear on how clients authenticate. */
export function findFunctions(sources: Sources, source: SourceTree): CodeFacts {
  const given = routesGivenTo(sources, source);
  const found: FunctionFact[] = [];
  const visit = (tree: Tree, { owner, name, byConvention, wrappedBy = [] }: Around): void => {
    if (tree.kind === 'function') {
      const own = { name: tree.name || name, owner, byConvention };
      const { paths: routes, beside, inFrontOf } = given.inline(tree);
      const before = [...namesBefore(source, tree), ...beside, ...wrappedBy];
      const fact = functionFact(source, tree, { ...own, routes, inFrontOf, before });
      found.push({ ...fact, calls: [...fact.calls, ...typesOf(source, tree)] });
    }
    if (tree.kind === 'assign') found.push(...dependencyNamed(source, tree));
    if (tree.kind === 'if') {
      const routes = given.branch(tree);
      if (routes.length > 0) found.push(branchFact(source, tree, routes));
    }
    const inner = tree.kind === 'class' ? tree.name : owner;
    const isWrapper = name !== '' && wraps(tree);
    for (const part of partsOf(tree)) {
      const own = isWrapper ? name : (nameFor(tree, part) ?? '');
      const wrappers = isWrapper && tree.kind === 'call' ? [lastName(tree.callee)] : [];
      const byOthers = isNamedByOthers(tree, byConvention);
      visit(part, { owner: inner, name: own, byConvention: byOthers, wrappedBy: wrappers });
    }
  };
  for (const part of source.parts) visit(part, { owner: '', name: '', byConvention: false });
  const served = fileRoutes(source.file);
  const functions = served.length === 0 ? found : found.map((one) => servedAt(one, served));
  return {
    file: source.file,
    functions: [...functions.filter(canBeFound), ...given.libraries],
    named: given.named,
    mounts: given.mounts,
    fronts: given.fronts,
    models: findRequestModels(source),
    gates: findGates(sources, source),
  };
}

/** A member of an object, or of a class that extends another. */
function isNamedByOthers(tree: Tree, byConvention: boolean): boolean {
  if (tree.kind === 'class') return tree.bases.length > 0;
  return tree.kind === 'record' || (tree.kind === 'group' && byConvention);
}

/** Most functions are callbacks without a name; what they hold is also told of the function around them. */
function canBeFound({ name, routes, inFrontOf, strings, file }: FunctionFact): boolean {
  const isAsked = routes.length > 0 || inFrontOf.length > 0 || isMiddleware(file);
  return name !== '' || isAsked || strings.includes('authorization_code');
}

/** A file that is a route serves it with what it exports. */
function servedAt(one: FunctionFact, routes: readonly string[]): FunctionFact {
  const exported =
    /^(POST|GET|PUT|PATCH|DELETE|handler|default|post|loader|action|onRequest\w*|)$/.test(one.name);
  return exported && one.routes.length === 0 ? { ...one, routes } : one;
}

/** `const name = () => …`, `{ name: () => … }`. */
function nameFor(tree: Tree, part: Tree): string | undefined {
  if (tree.kind === 'assign' && tree.value === part) {
    if (tree.target.kind === 'name') return tree.target.value;
    return tree.target.kind === 'member' ? tree.target.name : undefined;
  }
  return tree.kind === 'record'
    ? tree.entries.find((entry) => entry.value === part)?.key
    : undefined;
}

/** `const token = withClient(() => …)`: what is wrapped is meant by the name, and what wraps it may ask who comes. */
function wraps(tree: Tree): boolean {
  return tree.kind === 'call' && WRAPPER.test(lastName(tree.callee));
}

const WRAPPER =
  /wrap|handler|async|catch|onRequest|endpoint|decorator|middleware|^with[A-Z]|^define/i;

interface Around extends Pick<FunctionFact, 'owner' | 'name' | 'byConvention'> {
  /** What wraps it and may ask who comes. */
  readonly wrappedBy?: readonly string[];
}

type Own = Omit<Around, 'wrappedBy'> & Pick<FunctionFact, 'routes' | 'inFrontOf' | 'before'>;

function functionFact(source: SourceTree, tree: FunctionTree, own: Own): FunctionFact {
  const body = [...tree.parameters.flatMap((parameter) => parameter.value ?? []), ...tree.body];
  const [unread] = tree.body;
  return {
    ...own,
    file: source.file,
    place: placeAt(source, tree.start),
    span: { start: tree.start, end: tree.end },
    parameters: tree.parameters
      .filter(({ name }) => CLIENT_SECRET.test(name))
      .map((parameter) => parameterFact(source, parameter)),
    ...(unread?.kind === 'literal' ? callsIn(unread.value) : findContents(source, body)),
  };
}

/** All there is to know of a function that says nothing. */
function callsIn(text: string): ReturnType<typeof findContents> {
  const called = [...text.matchAll(/([\w$]+)\s*\(/g)].map(([, name = '']) => name);
  const calls = [...new Set(called)].map((name) => ({ name, of: '', where: [] }));
  return { calls, checks: [], reads: [], strings: [] };
}

/** `Caller = Annotated[Client, Depends(authenticate)]`: whoever names it as a type has it called first. */
function dependencyNamed(source: SourceTree, { target, value, start, end }: AssignTree) {
  const text = source.text.slice(value.start, value.end);
  const name = /^Annotated\[[^]*\b(?:Depends|Security)\((\w+)/.exec(text)?.[1];
  if (target.kind !== 'name' || name === undefined) return [];
  const own = { ...NAMELESS, name: target.value, before: [name] };
  const place = placeAt(source, start);
  return [{ ...own, file: source.file, place, span: { start, end }, ...callsIn('') }];
}

/** The types of parameters of Python by their bare names, of which one may be such a dependency. */
function typesOf({ language }: SourceTree, { parameters }: FunctionTree): CallFact[] {
  const named = language === 'python' ? parameters.map(({ type }) => type) : [];
  return named
    .filter((type) => /^[A-Z]\w*$/.test(type))
    .map((name) => ({ name, of: '', where: [] }));
}

function parameterFact(source: SourceTree, { name, type, value, start }: Parameter): ParameterFact {
  const written = value === undefined ? '' : source.text.slice(value.start, value.end);
  return { name, type, value: written, place: placeAt(source, start) };
}

function branchFact(
  source: SourceTree,
  tree: Tree & { readonly kind: 'if' },
  routes: readonly string[],
): FunctionFact {
  const span = { start: tree.start, end: tree.then.at(-1)?.end ?? tree.end };
  const place = placeAt(source, tree.start);
  return {
    ...NAMELESS,
    routes,
    file: source.file,
    place,
    span,
    ...findContents(source, tree.then),
  };
}
