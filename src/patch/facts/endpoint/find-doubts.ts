import type { Seen } from '../evidence.js';
import { atoms, type Condition, spell } from '../condition.js';
import type { Check, FunctionFact, Read } from '../code-facts.js';
import type { CodeIndex } from './code-index.js';
import { askedBefore } from './asked-before.js';
import type { Served } from './served.js';
import { ownParameters } from './own-parameters.js';
import { isSending } from '../secrets/find-proof-key.js';
import { CLIENT_SECRET } from '../secret-words.js';
import { sentSecrets } from '../secrets/secret-uses.js';
import { isOfCodes } from '../secrets/which-grant.js';

/**
 * What keeps an endpoint that uses no secret from being proof: it cannot be seen how it tells clients apart, or why it
 * refuses one.
 */
export function findDoubts(index: CodeIndex, served: Served): Seen[] {
  const { reached } = served;
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
  return [
    ...called,
    ...refused,
    ...proofsRead(reached.filter((one) => !onlyParses(index, one))),
    ...reached.flatMap(toldByProxy),
    ...askedBefore(index, served),
    ...nameless(index, reached),
    ...ownParametersRead(index, reached),
  ];
}

/** Names of what authenticates a client where they are called: `check_client_credentials`, not `getClient`. */
const AUTHENTICATES_CLIENT =
  /(authenticate|authorize|verify|check|validate|ensure|require|assert)_?(the|oauth2?|request)?_?client(?!_?(id|ip)\b)|client_?auth(entication)?$|basic_?auth$|^authenticate$/i;

/** `invalid_client` (RFC 6749 §5.2) for something else than a client that is not there. */
export function refusalsNotUnderstood({ checks }: FunctionFact): Check[] {
  return checks.filter(
    ({ condition, where, body }) =>
      isOfCodes([...where, condition]) &&
      INVALID_CLIENT.test(body) &&
      !atoms(condition).every(isOfClient),
  );
}

/** It is not there, or is not the one that is meant: what else of it differs may be what it proves itself by. */
function isOfClient(atom: Condition): boolean {
  const text = spell(atom);
  if (!OF_A_CLIENT.test(text)) return false;
  // What is asked of a secret is read by itself.
  return (
    atom.kind !== 'differs' || /client_?id|\.id\b|secret/i.test(text) || /^['"]/.test(atom.right)
  );
}

/** Refused outright: a branch that does more is read by its own branches. */
const INVALID_CLIENT =
  /^[{:\s]*(return|throw|raise|abort|await)\b[^;]*(invalid_?client\b|InvalidClient)|^[{:\s]*abort\(\s*401|WWW-Authenticate['"]?\s*[:,]\s*['"`]Basic/i;

const OF_A_CLIENT =
  /client_?id\b|^(not )?\(?(await )?(?!x_|ssl|tls)(\w*(client|registration)\w*|app|application)\b(?!\()/i;

/** A guard that lets everybody in, and puts the header where the form has its secret: what is made of that is read there. */
function onlyParses(index: CodeIndex, one: FunctionFact): boolean {
  const fills = one.reads.some(({ name, written }) => written === true && CLIENT_SECRET.test(name));
  return one.name === 'canActivate' && fills && LETS_ALL_IN.test(index.textOf(one));
}

const LETS_ALL_IN = /^(?!.*\bthrow\b)(?!.*\breturn\b(?!\s+true\b))/s;

/** What a client may prove itself by that is read here, and by no name of a secret (RFC 7617, RFC 7523 §2.2). */
export function proofsRead(reached: readonly FunctionFact[]): Seen[] {
  const isNamed = sentSecrets(reached).length > 0;
  const proofs = reached.flatMap((one) => {
    const reads = one.reads.filter(({ where }) => isOfCodes(where));
    const taken = reads.filter(({ written }) => written !== true);
    const takesHeader =
      hasPassword(taken) || handsHeaderOn(one) || !(isNamed || asksForBearer(one));
    const isParsed = one.calls.some(({ name }) => PARSES_HEADER.test(name));
    return taken.filter(
      ({ name, text }) =>
        IS_ASSERTION.test(name) ||
        OF_BASIC.test(text) ||
        (isParsed && name === 'pass') ||
        (takesHeader && IS_HEADER.test(name)),
    );
  });
  return proofs.map(({ name, place }) => ({
    what: `${name} is read, by which clients prove who they are`,
    place,
  }));
}

/** `const user = auth(req)`, of the package basic-auth: it gives `user.pass`. */
const PARSES_HEADER = /^(basic_?)?auth$/i;

const IS_ASSERTION = /^client_?assertion$/i;
const IS_HEADER = /^authorization$/i;
/** `credentials.password`, of who parsed the header. */
const OF_BASIC = /\b(auth\w*|basic\w*|cred\w*)\.password$/i;

function hasPassword(reads: readonly Read[]): boolean {
  return reads.some(({ name }) => /^password$/i.test(name));
}

/** It answers who brings an access token as well. */
function asksForBearer({ strings }: FunctionFact): boolean {
  return (
    strings.some((text) => /^Bearer\b/i.test(text)) &&
    !strings.some((text) => /^Basic\b/i.test(text))
  );
}

/** Another server is sent the header. */
function handsHeaderOn(one: FunctionFact): boolean {
  return isSending(one) && one.reads.some(({ name, written }) => written && IS_HEADER.test(name));
}

/** A header of its own says who the client is: what puts it there has authenticated the client. */
function toldByProxy({ reads }: FunctionFact): Seen[] {
  return reads
    .filter(({ name }) => /^x[-_].*(client|cert)/i.test(name))
    .map(({ name, place }) => ({
      what: `a server in front says by ${name} who the client is`,
      place,
    }));
}

/** A public client says who it is by its `client_id` (RFC 6749 §4.1.3). Where nobody reads it, a gate may know it. */
function nameless({ gates }: CodeIndex, reached: readonly FunctionFact[]): Seen[] {
  if (reached.some(({ reads }) => reads.some(({ name }) => CLIENT_ID.test(name)))) return [];
  const what = 'the endpoint reads no client_id, and this may know the client before it';
  return gates.slice(0, 1).map((place) => ({ what, place }));
}

/** A client may prove itself by what OAuth has no name for. */
function ownParametersRead(index: CodeIndex, reached: readonly FunctionFact[]): Seen[] {
  return reached
    .filter(({ ofLibrary }) => !ofLibrary)
    .flatMap((one) =>
      ownParameters(index.textOf(one)).map((name) => ({
        what: `${name} is read, which is no parameter of OAuth`,
        place: one.place,
      })),
    );
}

const CLIENT_ID = /^client_?id$/i;
