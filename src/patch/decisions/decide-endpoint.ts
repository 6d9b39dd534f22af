import type { Evidence } from '../facts/evidence.js';
import type { FunctionFact } from '../facts/code-facts.js';
import type { Reason, Verdict } from './decision.js';
import { type ProofKeyFact, findProofKey } from '../facts/secrets/find-proof-key.js';
import { isSkippable } from '../facts/secrets/is-skippable.js';
import { findSecretChecks } from '../facts/secrets/find-secret-checks.js';
import type { SecretFact } from '../facts/secrets/secret-fact.js';
import type { ServingCode } from '../facts/endpoint/find-serving-code.js';
import type { List } from '../facts/facts.js';
import { handsSecretOver, sentSecrets, usesSecret } from '../facts/secrets/secret-uses.js';
import { proofKeyEvidence, proofKeyWarnings } from './proof-key-said.js';
import { secretSaid, servedSaid } from './secret-said.js';
import { type Warning, warningOf } from './warning.js';

/** What the code behind one endpoint says about public clients. */
export interface EndpointVerdict {
  readonly verdict: Verdict;
  readonly reason: Reason;
  readonly evidence: readonly Evidence[];
  readonly warnings: readonly Warning[];
  /** The methods the code reads a secret by: for a list that is not there yet. */
  readonly methods: readonly string[];
  /** A revocation endpoint that authenticates nobody: public clients are let in where there are any. */
  readonly asksNobody: boolean;
  /** The verifier of the proof key is compared here, not by a server further up. */
  readonly comparesProofKey: boolean;
}

/** Decides whether an endpoint lets clients in that have no secret, on its code alone. */
export function decideEndpoint(serving: ServingCode, list: List): EndpointVerdict {
  const asking = serving.reached.filter(asksEveryClient(serving.reached));
  const checked = asking.map((one) => ({ one, found: findSecretChecks(one) }));
  const facts = unique(checked.flatMap(({ found }) => found));
  // A library lets in whom it is handed: what it asks is no proof by itself.
  const own = checked.filter(({ one }) => !one.ofLibrary).flatMap(({ found }) => found);
  const proofKey = findProofKey(serving.reached);
  const judged = judge({ serving, facts, strong: own.some(isStrong), proofKey, list });
  const { verdict, reason, against = [], asksNobody = false } = heedObstacles(serving, judged);
  return {
    verdict,
    reason,
    evidence: [
      ...servedSaid(serving),
      ...facts.map(secretSaid),
      ...proofKeyEvidence(proofKey),
      ...against,
    ],
    warnings: verdict === 'patch' ? warningsOf(asking, proofKey, list) : [],
    methods: methodsRead(serving.reached),
    asksNobody,
    comparesProofKey: proofKey.compared && ['bound', 'if-challenged'].includes(proofKey.binding),
  };
}

/** What its owner should know of an endpoint that lets public clients in. */
function warningsOf(
  asking: readonly FunctionFact[],
  proofKey: ProofKeyFact,
  list: List,
): Warning[] {
  const [skippable] = asking.flatMap(({ checks }) => checks.filter(isSkippable));
  return [
    ...proofKeyWarnings(proofKey, list),
    ...(skippable === undefined ? [] : [warningOf('secret-optional', skippable.place)]),
  ];
}

/** `authenticate_client_secret_post` beside `authenticate_none`: each is for those who chose its method. */
function asksEveryClient(reached: readonly FunctionFact[]): (one: FunctionFact) => boolean {
  const toldApart = reached.some(({ name }) => OF_NONE.test(name));
  return ({ name }) => !(toldApart && OF_SECRET.test(name));
}

const OF_NONE = /^(authenticate|auth|verify|check|try)_?\w*(none|public)(_?client)?$/i;
const OF_SECRET = /^(authenticate|auth|verify|check|try)_?\w*(basic|post)$/i;

interface Grounds {
  readonly serving: ServingCode;
  readonly facts: readonly SecretFact[];
  /** The project itself tells public clients apart, or asks those alone who have a secret. */
  readonly strong: boolean;
  readonly proofKey: ProofKeyFact;
  readonly list: List;
}

interface Judgement {
  readonly verdict: Verdict;
  readonly reason: Reason;
  readonly against?: readonly Evidence[];
  readonly asksNobody?: boolean;
}

function judge({ serving, facts, strong, proofKey, list }: Grounds): Judgement {
  const has = (kind: SecretFact['kind']) => facts.some((fact) => fact.kind === kind);
  if (serving.entries.length === 0) return { verdict: 'ask', reason: 'no-endpoint-found' };
  if (has('refuses-none') || has('demanded')) return DEMANDED;
  if (has('set-by-owner')) return { verdict: 'ask', reason: 'settings-decide' };
  const unseen = facts.some((one) => one.kind === 'delegated' && !isSeen(one, serving));
  if (unseen && !strong) return DEMANDED;
  if (strong || serving.letsInByLibrary) return LET_IN;
  if (!has('ours-sent-upstream') && isStub(serving.reached)) {
    return { verdict: 'ask', reason: 'endpoint-is-a-stub' };
  }
  const passesOn = has('ours-sent-upstream') && !handsSecretOver(serving.reached);
  const free = has('only-if-sent') || passesOn || !usesSecret(serving.reached);
  if (!free || (list !== 'token' && !serving.isByPath)) {
    return { ...UNPROVEN, against: serving.libraryDoubts };
  }
  // Who compares a secret if one is sent lets in whoever sends none: what is here and stands in front demands none.
  const against = has('only-if-sent') ? [] : serving.doubts;
  if (against.length > 0) return { ...UNPROVEN, against };
  if (list !== 'token') return { ...UNPROVEN, asksNobody: true };
  const unchallenged = proofKey.binding === 'relayed' ? serving.unchallenged() : [];
  const bound = ['bound', 'if-challenged', 'relayed'].includes(proofKey.binding);
  if (bound && unchallenged.length === 0) return LET_IN;
  return passesOn
    ? { verdict: 'leave', reason: 'another-server-decides', against: unchallenged }
    : { verdict: 'ask', reason: 'proof-key-unbound', against: unchallenged };
}

/** A key of its own in front of the endpoint keeps out whoever has none, whatever the endpoint asks. */
function heedObstacles({ obstacles }: ServingCode, judged: Judgement): Judgement {
  if (judged.verdict !== 'patch' && judged.asksNobody !== true) return judged;
  const against = obstacles();
  return against.length > 0 ? { ...UNPROVEN, against } : judged;
}

function isStrong({ kind }: SecretFact): boolean {
  return kind === 'branches-on-none' || kind === 'only-if-kept';
}

const DEMANDED: Judgement = { verdict: 'leave', reason: 'secret-demanded' };
/** What is said of a list whose endpoint lets public clients in. */
export const LET_IN: Judgement = { verdict: 'patch', reason: 'public-clients-let-in' };
const UNPROVEN: Judgement = { verdict: 'ask', reason: 'no-proof' };

/** The function a secret is handed to is here, and says itself what it does with it. */
function isSeen({ what }: SecretFact, { reached }: ServingCode): boolean {
  const name = /([\w$]+)\s*\(/.exec(what)?.[1];
  return reached.some((one) => one.name === name && findSecretChecks(one).length > 0);
}

function unique(facts: readonly SecretFact[]): SecretFact[] {
  const seen = new Map<string, SecretFact>();
  for (const fact of facts) {
    const { file, line, column } = fact.place;
    seen.set(`${fact.kind} ${file}:${line}:${column}`, fact);
  }
  return [...seen.values()];
}

/** A handler that tests nothing and calls next to nothing. */
function isStub(functions: readonly FunctionFact[]): boolean {
  const work = functions.reduce((sum, one) => sum + one.checks.length + one.calls.length, 0);
  return work <= 3;
}

function methodsRead(functions: readonly FunctionFact[]): string[] {
  const basic = functions.some((one) => one.strings.some((text) => /^Basic\b/i.test(text)));
  return [
    ...(basic ? ['client_secret_basic'] : []),
    ...(sentSecrets(functions).length > 0 ? ['client_secret_post'] : []),
  ];
}
