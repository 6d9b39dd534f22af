import { atoms, type Condition, implied, spell } from '../condition.js';
import type { Check } from '../code-facts.js';
import { isNarrowed } from './is-narrowed.js';
import { type Refusal, refusals } from './refusals.js';
import {
  asksForSecret,
  bringsAssertion,
  differsFromKept,
  isAskedFirst,
  isCall,
  isConfidential,
  isHeld,
  isNobody,
  isOfRequest,
  isWithoutSecret,
  lacksHeader,
  lacksMethod,
  lacksOtherProof,
  lacksSecret,
} from './secret-atoms.js';
import type { SecretFact } from './secret-fact.js';
import { isOfCodes } from './which-grant.js';
import { PROOF_KEY } from '../secret-words.js';

/** What a branch asks of the secret of a client, given what holds around it; absent when it asks nothing. */
export function secretAsked(check: Check): SecretFact['kind'] | undefined {
  return letsInWithout(check) ?? (isNarrowed(check) ? 'only-if-sent' : refusalOf(check));
}

/** `if (!client.secret) return true`: whoever has none, or sends none, has passed. */
function letsInWithout({ condition, exits, body }: Check): SecretFact['kind'] | undefined {
  if (!exits || condition.kind !== 'not' || !PASSES.test(body) || REFUSES.test(body)) {
    return undefined;
  }
  if (isHeld(condition.part, 'kept')) return 'only-if-kept';
  return isHeld(condition.part, 'sent') ? 'only-if-sent' : undefined;
}

const PASSES = /^[{:\s]*return\s+(true\b|client\b|next\(|\{\s*(ok|valid|success)\s*:\s*true\b)/i;

/** Whom a branch refuses: of several answers the strictest. */
function refusalOf(check: Check): SecretFact['kind'] | undefined {
  const { condition, where, exits, body } = check;
  if (isOwnFault(check) || !(exits || REFUSES.test(body))) return undefined;
  const around = where.flatMap(implied);
  const asked = refusals(condition)
    .filter(
      (way) =>
        asksForSecret(way.atom) ||
        refusesWithout(way.atom, check) ||
        refusesMethods(way, check) ||
        refusesRest(way, check),
    )
    .filter(({ company }) => !company.some(isNobody) && isOfCodes(company))
    .map(({ atom, company }) => kindOfRefusal(atom, [...around, ...company]));
  return STRICTEST.find((kind) => asked.includes(kind));
}

/** The branch does nothing but refuse a client whose secret differs, or that has none, or no header to bring it in. */
function refusesWithout(atom: Condition, { condition, body }: Check): boolean {
  if (!REFUSES_OUTRIGHT.test(body)) return false;
  if (differsFromKept(atom) && /invalid_?client/i.test(body)) return true;
  return lacksSecret(atom) || (lacksHeader(atom) && !OF_BEARERS.test(spell(condition) + body));
}

/** `else throw`, behind a branch for every method that takes a secret: who registered `none` is refused. */
function refusesMethods({ atom, company }: Refusal, { refuses, where }: Check): boolean {
  const around = [...where.flatMap(implied), ...company];
  return refuses && lacksMethod(atom) && !around.some(isOfRequest);
}

/** `if (secret) … else if (assertion) … else throw`: who brings nothing is refused. */
function refusesRest({ atom, company }: Refusal, { refuses, where }: Check): boolean {
  const around = [...where.flatMap(implied), ...company];
  return refuses && lacksOtherProof(atom) && around.some(isWithoutSecret);
}

/** A branch that neither returns nor throws refuses by what it calls: `fail(res)`, `logAndThrow(new OAuthError('invalid_client'))`. */
const REFUSES =
  /invalid_(client|grant|request)|unauthori[sz]ed|\b(fail|deny|reject|refuse|abort)\w*\(|\b\w*(throw|raise)\w*\(/i;

const REFUSES_OUTRIGHT =
  /^[{:\s]*((return|await)\s)*(throw|raise|abort)\b|^[{:\s]*return\b[^;]*(error|invalid|unauthori[sz]ed|\b40[013]\b)/i;

/** What is asked of who brings an access token (RFC 6750 §3), not of clients. */
const OF_BEARERS = /bearer|invalid_token|access_?token/i;

/** Something is missing, and the server takes the blame: it lacks a setting of its own, and asks nothing of a client. */
function isOwnFault({ condition, body }: Check): boolean {
  const blames = /\b500\b|not_?\s?configured|server_error|misconfigur/i.test(body);
  return (
    blames &&
    !/\b40\d\b/.test(body) &&
    !REFUSES.test(body) &&
    atoms(condition).every((atom) => isMissing(atom) && !lacksSecret(atom))
  );
}

function isMissing({ kind }: Condition): boolean {
  return kind === 'not';
}

const STRICTEST: readonly SecretFact['kind'][] = [
  'demanded',
  'delegated',
  'branches-on-none',
  'only-if-kept',
  'only-if-sent',
];

/** Whom a refusal for want of a secret meets, given what holds around it. */
export function kindOfRefusal(atom: Condition, around: readonly Condition[]): SecretFact['kind'] {
  if (around.some((one) => isHeld(one, 'kept'))) return 'only-if-kept';
  if (around.some(isConfidential)) return 'branches-on-none';
  if (around.some((one) => isHeld(one, 'sent') || bringsAssertion(one))) return 'only-if-sent';
  if (around.some((one) => one.kind === 'not' && PROOF_KEY.test(spell(one)))) {
    return 'branches-on-none';
  }
  if (around.some((one) => isAskedFirst(one, atom))) return 'only-if-kept';
  return isCall(atom) ? 'delegated' : 'demanded';
}
