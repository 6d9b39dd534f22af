import type { Check, Condition, FunctionFact } from './code-facts.js';
import type { CodeIndex } from './code-index.js';
import { atoms, spell } from './find-conditions.js';
import type { Guard, Served } from './guard.js';
import { isForMachines, isForRefresh } from './secret-atoms.js';

/**
 * What keeps an endpoint that uses no secret from being proof: it cannot be seen how it tells clients apart, or why it
 * refuses one.
 */
export function findDoubts(index: CodeIndex, { reached }: Served): Guard[] {
  const called = reached.flatMap(({ calls, place }) =>
    calls
      .filter(({ name, where }) => isOfCodes(where) && AUTHENTICATES_CLIENT.test(name))
      .filter(({ name }) => !index.byName.has(name))
      .map(({ name }) => ({ what: `${name} is called, and its code is not here`, place })),
  );
  const refused = reached.flatMap(refusalsNotUnderstood).map(({ condition, place }) => ({
    what: `a client is refused for a reason that is not clear: ${spell(condition)}`,
    place,
  }));
  const basic = reached.flatMap(readsOfHeader).map(({ place }) => ({
    what: 'a password is read out of Authorization',
    place,
  }));
  return [
    ...called,
    ...refused,
    ...basic,
    ...reached.flatMap(toldByProxy),
    ...nameless(index, reached),
  ];
}

/** Names of what authenticates a client where they are called: `check_client_credentials`, not `getClient`. */
const AUTHENTICATES_CLIENT =
  /(authenticate|authorize|verify|check|validate|ensure|require|assert)_?(the|oauth2?|request)?_?client(?!_?(id|ip)\b)|client_?auth(entication)?$|basic_?auth$/i;

/** Neither the client credentials grant nor a refresh: what is asked there says nothing of codes. */
function isOfCodes(holds: readonly Condition[]): boolean {
  return !isForMachines(holds) && !isForRefresh(holds);
}

/** `invalid_client` (RFC 6749 §5.2) for something else than a client that is not there. */
export function refusalsNotUnderstood({ checks }: FunctionFact): Check[] {
  return checks.filter(
    ({ condition, guards, body }) =>
      isOfCodes(guards) &&
      INVALID_CLIENT.test(body) &&
      !atoms(condition).every((atom) => OF_A_CLIENT.test(spell(atom))),
  );
}

/** Refused outright: a branch that does more is read by its own branches. */
const INVALID_CLIENT =
  /^[{:\s]*(return|throw|raise|abort|await)\b[^;]*(invalid_?client\b|InvalidClient)|^[{:\s]*abort\(\s*401|WWW-Authenticate['"]?\s*[:,]\s*['"`]Basic/i;

const OF_A_CLIENT = /client_?id\b|^(not )?\(?(await )?\w*(client|registration)\w*\b(?!\()/i;

/** Reads of a header that a password is taken out of: `Basic` by whatever name (RFC 7617). */
function readsOfHeader({ reads }: FunctionFact) {
  const taken = reads.filter(({ written }) => written !== true);
  const hasPassword = taken.some(({ name }) => /^password$/i.test(name));
  return hasPassword ? taken.filter(({ name }) => /^authorization$/i.test(name)) : [];
}

/** A header of its own says who the client is: what puts it there has authenticated the client. */
function toldByProxy({ reads }: FunctionFact): Guard[] {
  return reads
    .filter(({ name }) => /^x-.*client/i.test(name))
    .map(({ name, place }) => ({
      what: `a server in front says by ${name} who the client is`,
      place,
    }));
}

/** A public client says who it is by its `client_id` (RFC 6749 §4.1.3). Where nobody reads it, a gate may know it. */
function nameless({ gates }: CodeIndex, reached: readonly FunctionFact[]): Guard[] {
  if (reached.some(({ reads }) => reads.some(({ name }) => CLIENT_ID.test(name)))) return [];
  const what = 'the endpoint reads no client_id, and this may know the client before it';
  return gates.slice(0, 1).map((place) => ({ what, place }));
}

const CLIENT_ID = /^client_?id$/i;
