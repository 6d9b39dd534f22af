import type { FunctionFact } from './code-facts.js';
import type { CodeIndex } from './code-index.js';
import type { Evidence } from '../decisions/decision.js';
import { isNestVerb } from './find-routes.js';
import { findSecretChecks, isDemand } from './find-secret-checks.js';

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
  const foreign = [...names].filter((name) => GUARD.test(name) && !index.byName.has(name));
  const place = entries[0]?.place;
  const gates = foreign.flatMap((name) =>
    place === undefined ? [] : [{ what: `${name} comes first, and its code is not here`, place }],
  );
  const basic = reached.flatMap(readsOfHeader).map(({ place }) => ({
    what: 'a password is read out of Authorization',
    place,
  }));
  const what = 'a model of the request demands client_secret';
  const models = index.models.map((place) => ({ what, place }));
  return [...hooks, ...models, ...gates, ...basic].map((seen) => ({ speaks: 'against', ...seen }));
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
