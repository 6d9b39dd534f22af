import { challengeLost } from './challenge-lost.js';
import type { Condition } from '../condition.js';
import type { Seen } from '../evidence.js';
import { contains, type Place } from '../../source/place.js';
import type { Check, FunctionFact } from '../code-facts.js';
import { type CodeIndex, isOfItsClass } from './code-index.js';
import type { Served } from './served.js';
import { opensRoute } from '../routes/opens-route.js';
import { isHook } from './is-hook.js';
import { findSecretChecks } from '../secrets/find-secret-checks.js';
import { isDemand } from '../secrets/secret-fact.js';
import { mayStandInFront } from './may-stand-in-front.js';
import { mayAsk, namedInFront } from './named-in-front.js';
import { otherProofs } from './other-proofs.js';
import { covers } from '../routes/same-path.js';
import { verifierLost } from './verifier-lost.js';

/**
 * What keeps public clients out whatever the endpoint says of them: what stands in front of it, or in it, and asks for
 * a key, a login or a secret; a proof key that is lost on its way; a router that nothing brings in.
 */
export function findObstacles(index: CodeIndex, served: Served, document: Place): Seen[] {
  const { entries, reached } = served;
  if (entries.length === 0) return [];
  const routed = [document, ...entries.map(({ place }) => place)];
  const ahead = namedInFront(index, served);
  const here = (name: string) => index.byName.get(name) ?? [];
  return [
    ...gatekeepersAhead(index, served),
    ...ahead.filter((name) => isNotHere(index, name)).flatMap((name) => mayAsk(served, name)),
    ...otherProofs(index, [...reached, ...ahead.flatMap(here), ...outside(index, served)]),
    ...ahead.flatMap(here).filter(demandsSecret).map(demandedAhead),
    ...modelsBeside(index, served),
    ...reached.flatMap((one) => foundBySecret(index, one)),
    ...index.settingsInFront(),
    ...verifierLost(index, reached),
    ...challengeLost(index, reached),
    ...routed.filter(({ file }) => index.isLeftOver(file)).map(nobodyServed),
  ];
}

/** It is of a package; what only gets something asks nobody. */
function isNotHere({ byName }: CodeIndex, name: string): boolean {
  return !byName.has(name) && !/^get[_A-Z]/.test(name);
}

/** `WHERE id = ? AND secret IS NOT NULL`: whoever has none is nobody. */
function foundBySecret({ textOf }: CodeIndex, one: FunctionFact): Seen[] {
  const what = 'clients are looked for that have a secret';
  return WITH_SECRET.test(textOf(one)) ? [{ what, place: one.place }] : [];
}

const WITH_SECRET =
  /\bsecret\w*["'`]?\s+IS\s+NOT\s+NULL|\bsecret\w*["']?\)?\.(is_?not|isnot|isNot)\((None|null)\)|\bsecret\w*:\s*\{\s*(not|\$ne):\s*null/i;

/** Models that demand the secret, in the files of what serves the endpoint, and in those its own file brings in. */
function modelsBeside({ models, broughtInBy }: CodeIndex, { entries, reached }: Served): Seen[] {
  // What a class makes of a request itself demands nothing of it.
  const own = reached.filter(({ name }) => isOfItsClass(name)).map(({ file }) => file);
  const brought = entries.flatMap(({ file }) => [...broughtInBy(file)]);
  const near = [...reached.map(({ file }) => file), ...brought];
  const files = new Set(near.filter((file) => !own.includes(file)));
  return models.filter(({ place }) => files.has(place.file));
}

/** What the function around a branch that serves the endpoint asks before: `if (path === '/token')`. */
function outside(index: CodeIndex, { entries }: Served): FunctionFact[] {
  return entries.flatMap((entry) =>
    index
      .inFile(entry.file)
      .filter((one) => one !== entry && contains(one.span, entry.span))
      .map((one) => ({ ...one, checks: one.checks.filter(isBefore(index, one, entry)) })),
  );
}

/** Asked of all that comes to the outer function: not for another path, nor in a function written there. */
function isBefore(index: CodeIndex, outer: FunctionFact, entry: FunctionFact) {
  const others = index
    .inFile(outer.file)
    .filter(({ span }) => contains(outer.span, span))
    .filter((one) => one !== outer && !contains(one.span, entry.span))
    .map((one) => [one.place.line, one.place.line + index.textOf(one).split('\n').length] as const);
  const isOfPath = (one: Condition) => one.kind === 'same' && /path|url/i.test(one.left);
  return ({ place: { line }, where }: Check): boolean =>
    line < entry.place.line &&
    !where.some(isOfPath) &&
    !others.some(([from, to]) => from <= line && line < to);
}

function gatekeepersAhead(index: CodeIndex, { entries, reached, path }: Served): Seen[] {
  const known = new Set(reached.map(({ place }) => place));
  const isOpen = entries.every(({ before }) => before.some(opensRoute));
  const isAhead = (one: FunctionFact) =>
    !(isOpen && one.name === 'canActivate') &&
    (isBranchAhead(one, path) || mayStandInFront({ index, known, path }, one));
  const isOther = (one: FunctionFact) =>
    !entries.includes(one) && findSecretChecks(one).length === 0;
  const keepers = index
    .gatekeepers()
    .filter((one) => isOther(one) && (known.has(one.place) || isAhead(one)));
  const hooks = index.those(demandsAsHook).filter((one) => !known.has(one.place) && isAhead(one));
  return [
    ...keepers.map((one) => guardOf(one, 'refuses requests for a key of its own')),
    ...hooks.map(demandedAhead),
    ...(isOpen ? [] : entries.slice(0, 1).flatMap(({ file }) => index.globalGuards(file))),
  ];
}

function nobodyServed(place: Place): Seen {
  return { what: 'nothing brings in the router of this file', place };
}

function guardOf({ name, place }: FunctionFact, does: string): Seen {
  return { what: `${name || 'what is put in front'} ${does}`, place };
}

function demandedAhead(one: FunctionFact): Seen {
  return guardOf(one, 'demands a secret before the endpoint is asked');
}

function demandsAsHook(one: FunctionFact): boolean {
  return isHook(one) && demandsSecret(one);
}

function demandsSecret(one: FunctionFact): boolean {
  return findSecretChecks(one).some(({ kind }) => isDemand(kind));
}

/** The branch of all requests whose path begins like that of the endpoint. */
function isBranchAhead({ routes }: FunctionFact, path: string | undefined): boolean {
  return routes.some((route) => path === undefined || covers(route, path));
}
