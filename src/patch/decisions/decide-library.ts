import { decideDocument } from './decide.js';
import { type DecidedList, REASONS } from './decision.js';
import { type Evidence, speaksAgainst } from '../facts/evidence.js';
import type { ProjectFacts } from '../facts/find-facts.js';
import type { LibraryUse } from '../facts/documents/find-library-uses.js';
import { sdkDoubts } from './sdk-doubts.js';

/**
 * Decides a document that a library writes: a person has to look at what decides it, unless it is known where the
 * library serves its endpoints, and the code it calls there proves that public clients are let in.
 */
export function decideLibrary(facts: ProjectFacts, use: LibraryUse): DecidedList[] {
  const { document, decides, saysNone } = use;
  const what = `what is served is decided by ${decides}`;
  const seen: Evidence = { speaks: 'neither', what, place: document.place };
  return decidedByCode(facts, document).map((decided) => {
    const { decision, list } = decided;
    if (saysNone) return { ...decided, decision: { ...decision, ...SAYS_NONE, evidence: [] } };
    const isProven = decision.verdict === 'patch';
    const doubts = isProven ? sdkDoubts(facts, use).map(speaksAgainst) : [];
    const told = [seen, ...decision.evidence, ...doubts];
    const isTold = isProven || told.some(({ speaks }) => speaks === 'against');
    const why: Evidence = { speaks: 'against', what: REASONS[decision.reason], place: list.place };
    const evidence = isTold ? told : [...told, why];
    const verdict = isProven && doubts.length === 0 ? {} : LIBRARY_DECIDES;
    return { ...decided, decision: { ...decision, ...verdict, evidence } };
  });
}

function decidedByCode(facts: ProjectFacts, document: LibraryUse['document']): DecidedList[] {
  if (document.endpoints.token !== undefined) return decideDocument(document, facts.code);
  const unread = { ...LIBRARY_DECIDES, evidence: [], warnings: [], methods: [] };
  return document.lists.map((list) => {
    return { document, list, decision: { ...unread, list: list.list, place: list.place } };
  });
}

const SAYS_NONE = { verdict: 'already', reason: 'says-none' } as const;
const LIBRARY_DECIDES = { verdict: 'ask', reason: 'library-decides' } as const;
