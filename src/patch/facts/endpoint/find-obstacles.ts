import { challengeLost } from './challenge-lost.js';
import type { Seen } from '../evidence.js';
import type { Place } from '../../source/place.js';
import type { FunctionFact } from '../code-facts.js';
import type { CodeIndex } from './code-index.js';
import type { Served } from './served.js';
import { opensRoute } from '../routes/opens-route.js';
import { isHook } from './is-hook.js';
import { findSecretChecks } from '../secrets/find-secret-checks.js';
import { isDemand } from '../secrets/secret-fact.js';
import { mayStandInFront } from './may-stand-in-front.js';
import { mayAsk, namedInFront } from './named-in-front.js';
import { covers } from '../routes/same-path.js';
import { verifierLost } from './verifier-lost.js';

/**
 * What keeps public clients out whatever the endpoint says of them: what stands in front of it and refuses who lacks a
 * key or a secret, a proof key that is lost on its way, and a router that nothing brings in.
 */
export function findObstacles(index: CodeIndex, served: Served, document: Place): Seen[] {
  const { entries, reached } = served;
  if (entries.length === 0) return [];
  const routed = [document, ...entries.map(({ place }) => place)];
  return [
    ...gatekeepersAhead(index, served),
    ...notHere(index, served).flatMap((name) => mayAsk(served, name)),
    ...verifierLost(index, reached),
    ...challengeLost(index, reached),
    ...routed.filter(({ file }) => index.isLeftOver(file)).map(nobodyServed),
  ];
}

/** What runs first and is of a package; what only gets something asks nobody. */
function notHere(index: CodeIndex, served: Served): string[] {
  return namedInFront(index, served).filter(
    (name) => !index.byName.has(name) && !/^get[_A-Z]/.test(name),
  );
}

function gatekeepersAhead(index: CodeIndex, { entries, reached, path }: Served): Seen[] {
  const known = new Set(reached.map(({ place }) => place));
  const isOpen = entries.every(({ before }) => before.some(opensRoute));
  const isAhead = (one: FunctionFact) =>
    !(isOpen && one.name === 'canActivate') &&
    !known.has(one.place) &&
    (isBranchAhead(one, path) || mayStandInFront({ index, known, path }, one));
  const keepers = index.gatekeepers().filter(isAhead);
  const hooks = index.those(demandsAsHook).filter(isAhead);
  return [
    ...keepers.map((one) => guardOf(one, 'refuses requests for a key of its own')),
    ...hooks.map((one) => guardOf(one, 'demands a secret before the endpoint is asked')),
    ...(isOpen ? [] : index.globalGuards()),
  ];
}

function nobodyServed(place: Place): Seen {
  return { what: 'nothing brings in the router of this file', place };
}

function guardOf({ name, place }: FunctionFact, does: string): Seen {
  return { what: `${name || 'what is put in front'} ${does}`, place };
}

function demandsAsHook(one: FunctionFact): boolean {
  return isHook(one) && findSecretChecks(one).some(({ kind }) => isDemand(kind));
}

/** The branch of all requests whose path begins like that of the endpoint. */
function isBranchAhead({ routes }: FunctionFact, path: string | undefined): boolean {
  return routes.some((route) => path === undefined || covers(route, path));
}
