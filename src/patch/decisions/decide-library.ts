import type { LibraryUse } from '../facts/documents/find-library-uses.js';
import type { Unplaced } from './decision.js';

/** Decides a document that a library writes: a person has to look at what decides it. */
export function decideLibrary({ place, decides }: LibraryUse): Unplaced {
  return {
    verdict: 'ask',
    reason: 'library-decides',
    list: 'token',
    place,
    evidence: [{ speaks: 'neither', what: `what is served is decided by ${decides}`, place }],
    warnings: [],
    methods: [],
    edits: [],
  };
}
