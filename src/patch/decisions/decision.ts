import type { Place } from '../source/place.js';
import type { Edit } from '../../plan/plan.js';
import type { Evidence } from '../facts/evidence.js';
import type { DocumentFact, List, ListFact } from '../facts/facts.js';
import type { Warning } from './warning.js';

/** What to do with one list: edit it, nothing, let a person decide, keep hands off. */
export type Verdict = 'patch' | 'already' | 'ask' | 'leave';

/** Every reason there is. The key is stable; the text is what people read. */
export const REASONS = {
  'public-clients-let-in':
    'The endpoint lets clients in without a secret, and the list does not say so',
  'says-none': 'The list already says none',
  'other-arm-says-none':
    'Another arm of the value says none: which arm is served is a choice of the project',
  'mode-switch': 'The value depends on a switch between public and confidential clients',
  'not-server-metadata': 'The object is not the metadata of an authorization server',
  'protected-resource': 'The object describes a protected resource, where this list has no meaning',
  'client-side': 'The code is a client that reads or describes the metadata of servers',
  'type-or-schema': 'A type or schema describes the list; it serves nothing',
  'test-or-mock': 'The file is a test, a mock or a test server',
  'example-only': 'The file is an example that serves nothing',
  generated: 'The file is generated: patch its source',
  'foreign-endpoint': "The endpoint is on somebody else's host, which decides what it accepts",
  'another-server-decides':
    'The endpoint asks another server with a secret of its own, and binds no code to a proof key (RFC 7636)',
  introspection:
    'Introspection is for resource servers, which authenticate (RFC 7662 §2.1): "none" never belongs there',
  'secret-demanded': 'The endpoint demands a secret of every client',
  'machine-to-machine':
    'Only grants without a person are served, which are for clients with credentials (RFC 6749 §4.4)',
  'said-deliberate':
    'A comment beside the list says, or may mean, that "none" is left out on purpose',
  'test-says-no-none': 'A test demands that the list lacks "none"',
  'overwritten-later': 'A later assignment decides what is served',
  'shared-array':
    'The array is also read elsewhere, where another method would change more than the metadata',
  'library-decides': 'A library writes or serves the document; its version or its options decide',
  'settings-decide': 'The value comes from a setting, a parameter or a call',
  'no-endpoint-found': 'The code that serves the endpoint was not found in this project',
  'no-proof': 'Nothing proves or refutes that the endpoint lets public clients in',
  'proof-key-unbound':
    'The endpoint asks for no secret, and does not require PKCE (RFC 7636) either',
  'endpoint-is-a-stub': 'The endpoint is a stub',
  'secret-handed-out': "Registration hands out a secret that is not the client's own",
  'static-document': 'A static document cannot show what its server accepts',
  'other-language': 'The file is in a language that is reported, not edited',
  'does-not-parse': 'The file does not parse',
  'would-not-parse': 'The edited text would not parse',
  'type-forbids': 'A type in the project does not allow this list to hold "none" as well',
} as const;

export type Reason = keyof typeof REASONS;

/** What is decided of a list, before its place is added. */
export type Answer = {
  readonly verdict: Verdict;
  readonly reason: Reason;
  readonly evidence?: readonly Evidence[];
  readonly warnings?: readonly Warning[];
};

/** What was decided about one list, and why. */
export interface Decision {
  readonly verdict: Verdict;
  readonly reason: Reason;
  readonly list: List;
  readonly place: Place;
  /** The folder of the package it belongs to, the nearest with a manifest; `.` for the root. */
  readonly package: string;
  readonly evidence: readonly Evidence[];
  readonly warnings: readonly Warning[];
  /** The methods the code reads a secret by: for a list that is not there yet. */
  readonly methods: readonly string[];
  /** The edits that carry it out, by file; also for `ask`, where a person may agree. */
  readonly edits: readonly FileEdit[];
}

/** A decision whose package is not looked up yet. */
export type Unplaced = Omit<Decision, 'package'>;

/** A decision with what it is about: what the steps make edits of. */
export interface DecidedList {
  readonly document: DocumentFact;
  readonly list: ListFact;
  readonly decision: Omit<Unplaced, 'edits'>;
}

export interface FileEdit {
  readonly file: string;
  readonly edit: Edit;
}
