import { atoms, type Condition, spell } from '../condition.js';
import type { Place } from '../../source/place.js';
import { type Check, type FunctionFact, type Read, WHOLE_BODY } from '../code-facts.js';
import { CHALLENGE, CLIENT_SECRET, PROOF_KEY, VERIFIER } from '../secret-words.js';

/** How an endpoint treats the proof key of RFC 7636, the best found in its code. */
export interface ProofKeyFact {
  readonly binding: 'bound' | 'if-challenged' | 'relayed' | 'if-sent' | 'none';
  readonly what: string;
  readonly place?: Place;
  /** The verifier is compared with the challenge somewhere, not only asked for. */
  readonly compared: boolean;
}

const RANK: readonly ProofKeyFact['binding'][] = [
  'bound',
  'if-challenged',
  'relayed',
  'if-sent',
  'none',
];

/** Reads whether a code that was issued with a challenge can be redeemed without its verifier. */
export function findProofKey(functions: readonly FunctionFact[]): ProofKeyFact {
  const sends = functions.some(isSending);
  const facts = functions.flatMap((one) => [...one.checks.flatMap(factOf), ...relays(one, sends)]);
  const compared = facts.some((fact) => fact.verifies);
  const challenged = functions.some((one) => one.reads.some((read) => CHALLENGE.test(read.name)));
  const usable = facts.filter((fact) => compared || challenged || fact.binding === 'relayed');
  // Of two that bind alike, the one that compares says more than the one that only asks.
  const telling = [...usable.filter(({ verifies }) => verifies), ...usable];
  const best = RANK.map((binding) => telling.find((fact) => fact.binding === binding)).find(
    Boolean,
  );
  return best === undefined
    ? { binding: 'none', what: 'no verifier is compared with a challenge', compared }
    : { ...best, compared: compared || best.binding === 'relayed' };
}

interface Found extends Omit<ProofKeyFact, 'compared'> {
  /** The verifier is compared here, not only asked for. */
  readonly verifies: boolean;
}

function factOf(check: Check): Found[] {
  if (!check.exits) return [];
  const { condition, where, place } = check;
  const text = spell(condition);
  const own = atoms(condition);
  const all = [...where.flatMap(atoms), ...(condition.kind === 'all' ? own : [])];
  const asksVerifier = own.some((atom) => atom.kind === 'not' && namesOnly(atom, VERIFIER));
  const compares = own.some((atom) => isComparison(atom));
  if (!asksVerifier && !compares) return [];
  const challenged = all.some((atom) => atom.kind === 'holds' && namesOnly(atom, CHALLENGE));
  const sent = all.some((atom) => atom.kind === 'holds' && namesOnly(atom, VERIFIER));
  // Whoever refuses a missing verifier says so in a check of its own: here one may be missing.
  const binding = sent ? 'if-sent' : challenged ? 'if-challenged' : 'bound';
  return [{ binding, what: text, place, verifies: compares }];
}

function namesOnly(atom: Condition, pattern: RegExp): boolean {
  const text = atom.kind === 'not' ? spell(atom.part) : spell(atom);
  return pattern.test(text) && !/\w\([^)]*,/.test(text);
}

/** `hash(verifier) !== challenge`, `!verifyPkce(verifier, challenge)`. */
function isComparison(atom: Condition): boolean {
  const text = spell(atom);
  if (atom.kind === 'differs' || atom.kind === 'same') {
    return (
      ([atom.left, atom.right].some((side) => CHALLENGE.test(side) && !OF_ANOTHER.test(side)) ||
        HASHED.test(text)) &&
      !/['"](S256|plain)['"]/.test(text)
    );
  }
  return atom.kind === 'not' && PROOF_KEY.test(text) && CALL.test(text.replaceAll(LOOK_UP, ''));
}

/** `challenge.userId`: the challenge that a second factor or a passkey answers. */
const OF_ANOTHER = /\bchallenge\??\.(?!\w*challenge|value|hash|\w+\()\w/i;

const CALL = /\w\s*\(/;

/** `form.get('code_verifier')` asks whether one came, and compares nothing. */
const LOOK_UP = /\.get\([^()]*\)/g;

/** What the verifier was made into; nothing else of it is ever compared. */
const HASHED = /(sha_?256|digest|hash)\w*\W.*verifier/i;

/** The verifier goes on to a server that compares it: in one function, or in a form that another one sends. */
function relays(one: FunctionFact, sends: boolean): Found[] {
  const written = one.reads.find((read) => read.written === true && IS_VERIFIER.test(read.name));
  const relayed = sends ? (written ?? (isSending(one) ? wholeBody(one) : undefined)) : undefined;
  if (relayed === undefined) return [];
  const { place } = relayed;
  return [{ binding: 'relayed', what: 'code_verifier is passed on', place, verifies: false }];
}

const IS_VERIFIER = /^code_?verifier$/i;

/** It sends a request of its own to another server. */
export function isSending({ calls }: FunctionFact): boolean {
  return calls.some(({ name }) =>
    /^(fetch|post|request|ofetch|axios|got|\$fetch|send|exchange\w*)$/i.test(name),
  );
}

/** `{ ...req.body, client_secret: OURS }`: whatever was sent goes on, the verifier with it. */
function wholeBody({ reads }: FunctionFact): Read | undefined {
  const writes = reads.filter(({ written }) => written === true);
  return writes.some(({ name }) => CLIENT_SECRET.test(name))
    ? writes.find(({ name }) => name === WHOLE_BODY)
    : undefined;
}
