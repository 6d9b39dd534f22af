import type { Seen } from '../evidence.js';
import type { Place } from '../../source/place.js';
import type {
  CodeFacts,
  FrontFact,
  FunctionFact,
  Mention,
  NamedRoute,
  ProjectCode,
} from '../code-facts.js';
import { meantBy } from './meant-by.js';
import { mountedAt, frontsOf } from '../routes/mounted-at.js';
import { namesAbove } from './names-above.js';
import { isSamePath, segments } from '../routes/same-path.js';
import { push } from '../../source/push.js';
import { lazily } from '../../source/lazily.js';
import { remembered } from '../../source/remembered.js';

/** The functions of a project by what they are asked for: made once, since every document asks. */
export interface CodeIndex extends Omit<ProjectCode, 'files'> {
  readonly functions: readonly FunctionFact[];
  /** Models of the request that demand the secret. */
  readonly models: readonly Seen[];
  /** What is put in front of all that is served. */
  readonly gates: readonly Place[];
  /** By their own names; constructors and the methods of guards also by the name of their class. */
  readonly byName: ReadonlyMap<string, readonly FunctionFact[]>;
  /** The functions that are meant where one function calls another, `of` what it is called of. */
  readonly meant: (name: string, from: FunctionFact, of?: string) => readonly FunctionFact[];
  readonly inFile: (file: string) => readonly FunctionFact[];
  /** The functions that call one of this name. */
  readonly calling: (name: string) => readonly FunctionFact[];
  /** The innermost function around a place in the text of a file. */
  readonly around: (mention: Mention) => FunctionFact | undefined;
  /** Who answers at a path. */
  readonly at: (path: string) => Answering;
  /** What is given a path that this one begins with: `app.use('/oauth/*', basicAuth(…))`. */
  readonly above: (path: string) => readonly string[];
  /** What is put in front of everything at this path. */
  readonly inFront: (path: string) => readonly FrontFact[];
  /** The paths a function is given. */
  readonly pathsOf: (one: FunctionFact) => readonly string[];
  /** True when a function is given paths, and each ends otherwise than this one. */
  readonly isElsewhere: (one: FunctionFact, path: string) => boolean;
  /** The functions that a question is true of, which is asked of each only once. */
  readonly those: (question: (one: FunctionFact) => boolean) => readonly FunctionFact[];
}

export interface Answering {
  /** Functions that are registered at the path themselves. */
  readonly functions: ReadonlySet<FunctionFact>;
  /** Names that the path is given to, in any file, each with those it is given to together. */
  readonly names: ReadonlyMap<string, readonly string[]>;
}

const indexes = new WeakMap<ProjectCode, CodeIndex>();

/** The index of the code of one project. */
export function indexOf(code: ProjectCode): CodeIndex {
  const found = indexes.get(code) ?? makeIndex(code);
  indexes.set(code, found);
  return found;
}

function makeIndex({ files: code, ...project }: ProjectCode): CodeIndex {
  const functions = code.flatMap((facts) => facts.functions);
  const byName = new Map<string, FunctionFact[]>();
  for (const one of functions) {
    const names = isOfItsClass(one.name) ? [one.name, one.owner] : [one.name];
    for (const name of names) push(byName, name, one);
  }
  const byFile = new Map<string, FunctionFact[]>();
  for (const one of functions) push(byFile, one.file, one);
  const callers = lazily(() => callersByName(functions));
  const routes = routesOf(code, functions);
  const paths = pathsByName(code);
  const mounts = code.flatMap((facts) => facts.mounts);
  const fronts = code.flatMap((facts) => facts.fronts);
  const above = lazily(() => namesAbove(code));
  return {
    ...project,
    functions,
    models: code.flatMap((facts) => facts.models).map(demanding),
    gates: code.flatMap((facts) => facts.gates),
    byName,
    meant: (name, from, of = '') => meantBy(byName.get(name) ?? [], from, of),
    inFile: (file) => byFile.get(file) ?? [],
    calling: (name) => callers().get(name) ?? [],
    around: (mention) => innermost(functions, mention),
    at: remembered((path: string) => answering(routes, path, mountedAt(code, mounts, path))),
    above: (path) => above()(path),
    inFront: remembered((path: string) => frontsOf(fronts, path)),
    pathsOf: (one) => pathsGivenTo(one, paths),
    isElsewhere: (one, path) => isElsewhere(pathsGivenTo(one, paths), path),
    those: remembered((question: (one: FunctionFact) => boolean) => functions.filter(question)),
  };
}

function demanding(place: Place): Seen {
  return { what: 'a model of the request demands a secret, or a header', place };
}

function callersByName(functions: readonly FunctionFact[]): ReadonlyMap<string, FunctionFact[]> {
  const callers = new Map<string, FunctionFact[]>();
  for (const one of functions) {
    for (const name of new Set(one.calls.map((call) => call.name))) push(callers, name, one);
  }
  return callers;
}

function innermost(functions: readonly FunctionFact[], { file, offset }: Mention) {
  const around = functions.filter(
    (one) => one.file === file && one.span.start <= offset && offset < one.span.end,
  );
  return around.reduce<FunctionFact | undefined>(
    (best, one) => (best === undefined || one.span.start > best.span.start ? one : best),
    undefined,
  );
}

/** Whoever names the class means these: `new Tokens()`, `@UseGuards(ClientGuard)`. */
export function isOfItsClass(name: string): boolean {
  return /^(constructor|canActivate|intercept|dispatch|__call__|__init__|__post_init__)$/.test(
    name,
  );
}

/** One route as written, with everybody it is given to. */
interface Route {
  readonly segments: readonly string[];
  readonly functions: FunctionFact[];
  readonly named: NamedRoute[];
}

/** By their last segment, which two that are the same share. */
type Routes = ReadonlyMap<string, readonly Route[]>;

function routesOf(code: readonly CodeFacts[], functions: readonly FunctionFact[]): Routes {
  const written = new Map<string, Route>();
  const route = (text: string): Route => {
    const found = written.get(text) ?? { segments: segments(text), functions: [], named: [] };
    written.set(text, found);
    return found;
  };
  for (const one of functions) for (const text of one.routes) route(text).functions.push(one);
  for (const { named } of code) {
    for (const one of named) for (const text of one.paths) route(text).named.push(one);
  }
  const routes = new Map<string, Route[]>();
  for (const one of written.values()) push(routes, one.segments.at(-1) ?? '', one);
  return routes;
}

function answering(routes: Routes, path: string, roots: readonly CodeFacts[]): Answering {
  const wanted = segments(path);
  const last = wanted.at(-1);
  const same = (last === undefined ? [] : (routes.get(last) ?? [])).filter((route) =>
    isSamePath(route.segments, wanted),
  );
  const atRoot = roots.flatMap(({ named }) => named.filter(({ paths }) => paths.includes('/')));
  const names = new Map<string, string[]>();
  for (const { name, beside } of [...same.flatMap((route) => route.named), ...atRoot]) {
    for (const other of beside) push(names, name, other);
  }
  const ofRoots = roots.flatMap(({ functions }) => functions.filter(servesRoot));
  return { functions: new Set([...same.flatMap((route) => route.functions), ...ofRoots]), names };
}

function servesRoot({ routes }: FunctionFact): boolean {
  return routes.includes('/');
}

function pathsByName(code: readonly CodeFacts[]): ReadonlyMap<string, readonly string[]> {
  const paths = new Map<string, string[]>();
  for (const { named } of code) {
    for (const route of named) for (const path of route.paths) push(paths, route.name, path);
  }
  return paths;
}

/** A single word is the name of data as well: `fetch('/me', token)` says nothing of a function `token`. */
function pathsGivenTo(
  { name, routes }: FunctionFact,
  paths: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  return /^[a-z]*$/.test(name) ? routes : [...routes, ...(paths.get(name) ?? [])];
}

function isElsewhere(given: readonly string[], path: string): boolean {
  const wanted = segments(path).at(-1);
  const ends = given.map((one) => segments(one).at(-1) ?? '');
  return ends.length > 0 && ends.every((end) => /^[\w.-]+$/.test(end) && end !== wanted);
}
