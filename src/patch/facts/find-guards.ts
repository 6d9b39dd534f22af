import type { Check, Condition, FunctionFact } from './code-facts.js';
import type { CodeIndex } from './code-index.js';
import type { Evidence } from '../decisions/decision.js';
import { atoms, spell } from './find-conditions.js';
import { isNestVerb } from './find-routes.js';
import { findSecretChecks, isDemand } from './find-secret-checks.js';
import { isForMachines, isForRefresh } from './secret-atoms.js';

/** What serves an endpoint, and the path it is at. */
interface Served {
  readonly entries: readonly FunctionFact[];
  readonly reached: readonly FunctionFact[];
  readonly path: string | undefined;
}

/**
 * What may ask for the secret of a client before the endpoint does: hooks, middleware, dependencies, models. An
 * endpoint that asks for none lets public clients in only where nothing stands in front of it.
 */
export function findGuards(index: CodeIndex, { entries, reached, path }: Served): Evidence[] {
  const known = new Set(reached.map(({ place }) => place));
  const hooks = index
    .those(demandsSecret)
    .filter((one) => !known.has(one.place) && mayStandInFront(index, one))
    .map(({ name, place }) => ({ what: `${name} demands a secret, of whom is not clear`, place }));
  const names = new Set([
    ...(path === undefined ? [] : index.at(path).names.keys()),
    ...entries.flatMap((one) => one.before),
  ]);
  const called = reached.flatMap(({ calls }) => calls.filter(({ where }) => isOfCodes(where)));
  const foreign = [
    ...[...names].filter((name) => GUARD.test(name)),
    ...called.map(({ name }) => name).filter((name) => AUTHENTICATES_CLIENT.test(name)),
  ].filter((name) => !index.byName.has(name));
  const place = entries[0]?.place;
  const gates = [...new Set(foreign)].flatMap((name) =>
    place === undefined ? [] : [{ what: `${name} comes first, and its code is not here`, place }],
  );
  const opaque = reached.flatMap(refusalsNotUnderstood).map(({ condition, place: at }) => ({
    what: `a client is refused for a reason that is not clear: ${spell(condition)}`,
    place: at,
  }));
  const basic = reached.flatMap(readsOfHeader).map(({ place }) => ({
    what: 'a password is read out of Authorization',
    place,
  }));
  const what = 'a model of the request demands client_secret';
  const models = index.models.map((place) => ({ what, place }));
  return [...hooks, ...models, ...gates, ...opaque, ...basic].map((seen) => ({
    speaks: 'against',
    ...seen,
  }));
}

/** Reads of a header that a password is taken out of: `Basic` by whatever name (RFC 7617). */
function readsOfHeader({ reads }: FunctionFact) {
  const taken = reads.filter(({ written }) => written !== true);
  const hasPassword = taken.some(({ name }) => /^password$/i.test(name));
  return hasPassword ? taken.filter(({ name }) => /^authorization$/i.test(name)) : [];
}

/** Names of what authenticates a client. */
const GUARD =
  /authenticate|client_?auth|basic_?auth|auth_?client|require_?(oauth_?)?(client|auth|basic)|(verify|check|ensure|validate)_?(oauth_?)?(client|credential)|guard$|^passport$|^security$|http_?basic|^protect/i;

/** Names of what authenticates a client where they are called: `check_client_credentials`, not `getClient`. */
const AUTHENTICATES_CLIENT =
  /(authenticate|authorize|verify|check|validate|ensure|require|assert)_?(the|oauth2?|request)?_?client(?!_?(id|ip)\b)|client_?auth(entication)?$|basic_?auth$/i;

/** Neither the client credentials grant nor a refresh: what is asked there says nothing of codes. */
function isOfCodes(holds: readonly Condition[]): boolean {
  return !isForMachines(holds) && !isForRefresh(holds);
}

/** `invalid_client` (RFC 6749 §5.2) for something else than a client that is not there. */
function refusalsNotUnderstood({ checks }: FunctionFact): Check[] {
  return checks.filter(
    ({ condition, guards, exits, body }) =>
      exits &&
      isOfCodes(guards) &&
      INVALID_CLIENT.test(body) &&
      !atoms(condition).every((atom) => OF_A_CLIENT.test(spell(atom))),
  );
}

/** Refused outright: a branch that does more is read by its own branches. */
const INVALID_CLIENT = /^[{:\s]*(return|throw|raise)\b[^;]*(invalid_?client\b|InvalidClient)/i;

const OF_A_CLIENT = /client_?id\b|^(not )?\(?(await )?\w*(client|app|registration)\w*\b(?!\()/i;

function demandsSecret(one: FunctionFact): boolean {
  return findSecretChecks(one).some(({ kind }) => isDemand(kind));
}

/**
 * Something may have put it in front of the endpoint: it is mentioned elsewhere than in what serves other
 * endpoints, in pages, and in functions of which the same is true.
 */
function mayStandInFront(index: CodeIndex, one: FunctionFact, depth = 0): boolean {
  if (serves(index, one) || isPage(one.file)) return false;
  if (depth >= MAX_DEPTH || one.byConvention || one.name === '') return true;
  return index.mentionsOf(one.name).some((mention) => {
    const around = index.around(mention);
    if (around === undefined) return !isPage(mention.file);
    return around !== one && mayStandInFront(index, around, depth + 1);
  });
}

const MAX_DEPTH = 3;

/** What is an endpoint of its own guards no other. */
function serves(index: CodeIndex, one: FunctionFact): boolean {
  return one.routes.length > 0 || one.before.some(isNestVerb) || index.isElsewhere(one, '');
}

/** What is drawn stands in front of nothing. */
function isPage(file: string): boolean {
  return /\.[jt]sx$/.test(file);
}
