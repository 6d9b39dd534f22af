import { BEARS_NAME, isHandler, isOfAnother, type Serving } from './bears-name.js';
import { contains } from '../../source/place.js';
import { type Evidence, type Seen, speaksAgainst } from '../evidence.js';
import type { FunctionFact, ProjectCode } from '../code-facts.js';
import { challengeNotSentOn } from './challenge-not-sent-on.js';
import { type Answering, type CodeIndex, indexOf } from './code-index.js';
import type { DocumentFact, EndpointFact } from '../facts.js';
import { findDoubts } from './find-doubts.js';
import { findGuards } from './find-guards.js';
import { findObstacles } from './find-obstacles.js';
import { nearest } from './nearest.js';
import { reach } from './reach.js';
import { turnedAway } from './turned-away.js';
import { registrationDoubts } from './registration-doubts.js';
import { lazily } from '../../source/lazily.js';

/** The functions that serve an endpoint, and those they call. */
export interface ServingCode {
  /** The functions the endpoint leads to; empty when none was found. */
  readonly entries: readonly FunctionFact[];
  /** They are given the path of the endpoint, and do not only bear its name. */
  readonly isByPath: boolean;
  /** Those with what they call, each as it is there: what holds where a function is called holds in it. */
  readonly reached: readonly FunctionFact[];
  /** A library serves it that asks those for a secret who were given one, and gives one to whom wants it alone. */
  readonly letsInByLibrary: boolean;
  /** Why it may not: what the project does where it registers and finds clients. */
  readonly libraryDoubts: readonly Evidence[];
  /** What may ask for a secret before the endpoint does, or hides in it how clients are told apart. */
  readonly doubts: readonly Evidence[];
  /** Where the codes that another server issues are asked for without a challenge. */
  readonly unchallenged: () => readonly Evidence[];
  /** What outweighs all that the endpoint says of public clients: what stands in front of it, a fault in it. */
  readonly obstacles: () => readonly Evidence[];
}

/** Finds the code behind one endpoint of a document: by its path, else by its name. */
export function findServingCode(
  code: ProjectCode,
  document: DocumentFact,
  list: Serving,
): ServingCode {
  const index = indexOf(code);
  const endpoint = document.endpoints[list];
  const path = endpoint === undefined ? undefined : pathOf(index, endpoint);
  const byPath = path === undefined ? [] : servedAt(index, path);
  const isByPath = byPath.length > 0;
  const entries = isByPath
    ? nearest(inUse(index, byPath.filter(takesPosts(byPath))), document.file)
    : outermost(index, nearest(bearing(index, path, list), document.file));
  const all = [...entries, ...registeredWith(index, entries, path)];
  const reached = reach(index.meant, all, (name) => isOfAnother(list, name));
  const served = { entries, reached, path };
  const doubts = [...findGuards(index, served), ...findDoubts(index, served)];
  const before = {
    registering: lazily(() => reachedAt(index, document.endpoints.registration)),
    authorizing: lazily(() => reachedAt(index, document.endpoints.authorization)),
  };
  const libraries = entries.filter(({ ofLibrary }) => ofLibrary);
  const asked = libraries.map((one) => registrationDoubts(index, one));
  return {
    entries,
    isByPath,
    reached,
    letsInByLibrary: asked.some((own) => own.length === 0),
    libraryDoubts: unique(asked.flat()).map(speaksAgainst),
    doubts: doubts.map(speaksAgainst),
    unchallenged: lazily(() => challengeNotSentOn(index, before.authorizing()).map(speaksAgainst)),
    obstacles: lazily(() =>
      [...findObstacles(index, served, document.place), ...turnedAway(before)].map(speaksAgainst),
    ),
  };
}

/** Several servers may ask the same provider. */
function unique(doubts: readonly Seen[]): Seen[] {
  const spelled = ({ what, place }: Seen) => `${what} ${place.file}:${place.line}:${place.column}`;
  return [...new Map(doubts.map((one) => [spelled(one), one])).values()];
}

/** What serves an endpoint that clients meet before, with what it calls. */
function reachedAt(index: CodeIndex, endpoint: EndpointFact | undefined): FunctionFact[] {
  const path = endpoint === undefined ? undefined : pathOf(index, endpoint);
  return path === undefined ? [] : reach(index.meant, servedAt(index, path));
}

/** These endpoints are sent a POST (RFC 6749 §3.2): what a file of a route exports for other methods is not meant. */
function takesPosts(all: readonly FunctionFact[]) {
  const posted = new Set(all.filter(({ name }) => name === 'POST').map(({ file }) => file));
  return ({ name, file }: FunctionFact) =>
    !posted.has(file) || !/^(GET|HEAD|PUT|PATCH|DELETE|OPTIONS)$/.test(name);
}

/** What a route names beside its handler runs before it, wherever it stands. */
function registeredWith(
  index: CodeIndex,
  entries: readonly FunctionFact[],
  path: string | undefined,
): FunctionFact[] {
  if (path === undefined) return [];
  const { names } = index.at(path);
  return entries.flatMap((one) =>
    (names.get(one.name) ?? []).flatMap((name) => index.meant(name, one)),
  );
}

/** Those named after the endpoint and not known to be elsewhere. */
function bearing(
  index: CodeIndex,
  path: string | undefined,
  list: Serving,
): readonly FunctionFact[] {
  const mayServe = (one: FunctionFact) => path === undefined || !index.isElsewhere(one, path);
  const byName = index.those(BEARS_NAME[list]).filter(mayServe);
  return byName.length > 0 || list !== 'token' ? byName : byGrant(index).filter(mayServe);
}

/** What only bears the name may be a part of what serves the endpoint: who calls it belongs to it, and asks first. */
function outermost(index: CodeIndex, named: readonly FunctionFact[]): readonly FunctionFact[] {
  const found = new Set(named);
  for (const one of found) for (const caller of callersOf(index, one)) found.add(caller);
  return [...found];
}

function callersOf({ calling, meant }: CodeIndex, one: FunctionFact): FunctionFact[] {
  if (one.name === '' || isHandler(one.name)) return [];
  return calling(one.name).filter(
    (caller) =>
      !contains(caller.span, one.span) &&
      !isRouter(caller) &&
      meant(one.name, caller).includes(one),
  );
}

/** What leads to other endpoints as well says nothing of this one. */
function isRouter({ calls }: FunctionFact): boolean {
  return calls.some(({ name }) => isOfAnother('token', name));
}

/** True when the project itself answers at the path. */
export function isServed(code: ProjectCode, path: string): boolean {
  const { functions, names } = indexOf(code).at(path);
  return functions.size > 0 || names.size > 0;
}

/** Where an endpoint is served: at the path that is written; at that of a route given the same setting, or asked for by name. */
function pathOf(index: CodeIndex, { path, setting, routeName }: EndpointFact): string | undefined {
  const isServedAt = (one: string | undefined) =>
    one !== undefined && servedAt(index, one).length > 0;
  if (isServedAt(path)) return path;
  if (isServedAt(setting)) return setting;
  const named = routeName === undefined ? [] : (index.byName.get(routeName) ?? []);
  const [only, ...others] = new Set(named.flatMap(index.pathsOf));
  return only !== undefined && others.length === 0 ? only : path;
}

function servedAt(index: CodeIndex, path: string): readonly FunctionFact[] {
  const { functions, names } = index.at(path);
  const named = [...names.keys()].flatMap((name) => index.byName.get(name) ?? []);
  const found = new Set([...functions, ...named.filter((one) => names.has(one.name))]);
  return [...found].filter((one) => !isTooGeneral(one, names));
}

/** Of several files that serve an endpoint, one may be left over from before. */
function inUse({ isLeftOver }: CodeIndex, functions: readonly FunctionFact[]) {
  if (new Set(functions.map(({ file }) => file)).size < 2) return functions;
  const used = functions.filter(({ file }) => !isLeftOver(file));
  return used.length > 0 ? used : functions;
}

/** A name such as `handle` belongs to many classes; then the class has to say what it handles. */
function isTooGeneral(one: FunctionFact, names: Answering['names']): boolean {
  const general = /^(handle|post|get|run|wrap|cors|json|handler|endpoint)$/i.test(one.name);
  return general && names.has(one.name) && one.routes.length === 0;
}

/** Functions that ask which grant is used: the innermost of those that contain each other. */
function byGrant({ those }: CodeIndex): FunctionFact[] {
  const asking = those(asksForGrant);
  return asking.filter(
    (one) =>
      !asking.some(
        (other) => other !== one && other.file === one.file && contains(one.span, other.span),
      ),
  );
}

/** The grant of the request: `grant_types` are those a client may use, and the authorization endpoint asks for them. */
function asksForGrant({ strings, checks }: FunctionFact): boolean {
  return (
    strings.includes('authorization_code') &&
    checks.some((check) => /grant_?type(?!s)/i.test(JSON.stringify(check.condition)))
  );
}
