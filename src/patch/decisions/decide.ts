import { speaksAgainst } from '../facts/evidence.js';
import type { ProjectCode } from '../facts/code-facts.js';
import { findInverseFaults } from './decide-inverse.js';
import { LET_IN, decideEndpoint } from './decide-endpoint.js';
import { reasonOfDocument } from './reason-of-document.js';
import type { Answer, DecidedList, Reason } from './decision.js';
import type { ArrayFact, DocumentFact, EndpointFact, ListFact } from '../facts/facts.js';
import { isSetting } from '../facts/documents/find-endpoints.js';
import { findHandedOutSecrets } from '../facts/endpoint/find-handed-out.js';
import { findServingCode } from '../facts/endpoint/find-serving-code.js';
import { foreignHost } from './foreign-host.js';
import { heedComments, isSaidOnPurpose } from './heed-comments.js';
import { type Warning, warningOf } from './warning.js';

/** Decides every list of a document, each at its own endpoint. Edits are not made here. */
export function decideDocument(document: DocumentFact, code: () => ProjectCode): DecidedList[] {
  return document.lists.flatMap((list) => {
    const decided = decideList(document, list, code);
    const unlisted = list.list === 'token' ? unlistedRevocation(document, decided, code) : [];
    const decision = { ...decided, warnings: [...decided.warnings, ...unlisted] };
    // A document that says nothing is worth a word only where this project serves its endpoint.
    const silent =
      list.written === 'absent' &&
      (decision.verdict === 'leave' || decision.reason === 'no-endpoint-found');
    return silent ? [] : [{ document, list, decision }];
  });
}

function decideList(document: DocumentFact, list: ListFact, code: () => ProjectCode) {
  const byValue = decideByValue(document, list);
  return {
    list: list.list,
    place: list.place,
    warnings: [],
    evidence: [],
    methods: [],
    ...(byValue === undefined
      ? heedComments(list, decideWithOthers(document, list, code))
      : holdTo(byValue, { document, list, code })),
  };
}

/**
 * A revocation endpoint without a list is said to take `client_secret_basic` (RFC 8414 §2). Told and not edited:
 * no client is kept out by it, and most documents of public clients are written that way.
 */
function unlistedRevocation(
  document: DocumentFact,
  token: Answer,
  code: () => ProjectCode,
): Warning[] {
  if (!letsPublicClientsIn(token)) return [];
  if (document.open || document.endpoints.revocation === undefined) return [];
  if (document.lists.some(({ list }) => list === 'revocation')) return [];
  if (reasonOfDocument(document) !== undefined) return [];
  if (foreignHost(document, 'revocation', code) !== undefined) return [];
  const serving = findServingCode(code(), document, 'revocation');
  const { verdict, asksNobody } = decideEndpoint(serving, 'revocation');
  return verdict === 'patch' || asksNobody
    ? [warningOf('revocation-unlisted', serving.entries[0]?.place)]
    : [];
}

/** What the document decides alone: the cheap questions, before any code is read. */
export function decideByValue(document: DocumentFact, list: ListFact): Answer | undefined {
  const { value } = list;
  const excluded = reasonOfDocument(document);
  const leave = (reason: Reason): Answer => ({ verdict: 'leave', reason });
  if (value.says.includes('none')) {
    return value.shape === 'switch'
      ? leave('other-arm-says-none')
      : { verdict: 'already', reason: 'says-none' };
  }
  if (excluded !== undefined) return leave(excluded);
  if (list.list === 'introspection') return leave('introspection');
  if (isOverwritten(document, list)) return leave('overwritten-later');
  if (value.shape === 'switch') return leave('mode-switch');
  if (isForMachines(document)) return leave('machine-to-machine');
  if (isSaidOnPurpose(value.comments)) return leave('said-deliberate');
  if (value.shape === 'absent' || value.shape === 'by-library') return undefined;
  if (!value.arrays.some((array) => isWritten(array, value.shape))) return leave('settings-decide');
  if (!value.known || value.arrays.length > 1) return { verdict: 'ask', reason: 'settings-decide' };
  return undefined;
}

/** An array with methods in it: not only what is spread into it, and no `?? []`. */
function isWritten({ values }: ArrayFact, shape: ListFact['value']['shape']): boolean {
  return values.length === 0 ? shape !== 'computed' : values.some((value) => value !== undefined);
}

/** The last writer decides what is served. */
function isOverwritten(document: DocumentFact, list: ListFact): boolean {
  return document.lists.some(
    (other) => other.list === list.list && other.span.start > list.span.start,
  );
}

function isForMachines({ grants }: DocumentFact): boolean {
  return (
    grants.length > 0 &&
    grants.every((grant) => /client_credentials|jwt-bearer|token-exchange/.test(grant))
  );
}

/** An array that two lists of one document share, and nothing else, is edited when it belongs into both. */
function decideWithOthers(document: DocumentFact, list: ListFact, code: () => ProjectCode): Answer {
  if (list.value.sharedWith.length === 0) return decideByCode(document, list, code);
  const others = document.lists.filter((other) => other !== list && sharesWith(list, other));
  const answers = [list, ...others].map((one) => decideByCode(document, one, code));
  const [own] = answers;
  const isOfAll = others.length === list.value.sharedWith.length;
  return own !== undefined && isOfAll && answers.every(({ verdict }) => verdict === 'patch')
    ? own
    : shared(list);
}

function sharesWith({ value }: ListFact, { list, place }: ListFact): boolean {
  return (
    list !== 'introspection' &&
    value.sharedWith.some(({ file, line }) => file === place.file && line === place.line)
  );
}

function shared({ value }: ListFact): Answer {
  const what = 'the same array is read here';
  const evidence = value.sharedWith.map((place) => speaksAgainst({ what, place }));
  return { verdict: 'leave', reason: 'shared-array', evidence };
}

function decideByCode(document: DocumentFact, list: ListFact, code: () => ProjectCode): Answer {
  const foreign = foreignHost(document, list.list, code);
  if (foreign !== undefined) {
    return { verdict: 'leave', reason: 'foreign-endpoint', evidence: [foreign] };
  }
  const serving = findServingCode(code(), document, list.list);
  const found = decideEndpoint(serving, list.list);
  const { warnings } = findInverseFaults(list, found);
  const letsIn = found.asksNobody && hasPublicClients(document, code);
  const { verdict, reason }: Answer = letsIn ? LET_IN : found;
  const answer = { ...found, verdict, reason, warnings: [...found.warnings, ...warnings] };
  const endpoint = document.endpoints[list.list];
  if (answer.verdict !== 'leave' && isSetting(endpoint) && !serving.isByPath) {
    return unplaced(endpoint);
  }
  if (answer.verdict !== 'patch') return answer;
  const handedOut = findHandedOutSecrets(findServingCode(code(), document, 'registration'));
  if (handedOut.length === 0) return answer;
  const evidence = [...answer.evidence, ...handedOut];
  if (!found.comparesProofKey)
    return { ...answer, verdict: 'ask', reason: 'secret-handed-out', evidence };
  // The codes are this server's own and bound: the secret opens nothing here, whoever has it.
  return { ...answer, evidence, warnings: [...answer.warnings, warningOf('secret-handed-out')] };
}

/** Whether a server has public clients, its token endpoint says. */
function hasPublicClients(document: DocumentFact, code: () => ProjectCode): boolean {
  const token = document.lists.findLast(({ list }) => list === 'token');
  return token !== undefined && letsPublicClientsIn(decideList(document, token, code));
}

function letsPublicClientsIn({ verdict, warnings = [] }: Answer): boolean {
  const isRefused = warnings.some(({ code }) => code === 'none-refused');
  return verdict === 'patch' || (verdict === 'already' && !isRefused);
}

/** Code with the right name proves nothing of an endpoint that may be anywhere. */
function unplaced({ place }: EndpointFact): Answer {
  const seen = speaksAgainst({ what: 'a setting says where the endpoint is', place });
  return { verdict: 'ask', reason: 'no-endpoint-found', evidence: [seen] };
}

/** A list that says what it should is held to it, too. */
function holdTo(
  answer: Answer,
  { document, list, code }: { document: DocumentFact; list: ListFact; code: () => ProjectCode },
): Answer {
  if (answer.verdict !== 'already' || reasonOfDocument(document) !== undefined) return answer;
  if (foreignHost(document, list.list, code) !== undefined) return answer;
  const found = decideEndpoint(findServingCode(code(), document, list.list), list.list);
  return { ...answer, ...findInverseFaults(list, found) };
}
