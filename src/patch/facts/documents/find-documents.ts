import type { DocumentFact, DocumentKind, EndpointFact, ListFact } from '../facts.js';
import { absentLists } from './absent-lists.js';
import {
  type Assignment,
  type Holder,
  assignmentsIn,
  membersGivenTo,
  withAssignments,
} from './find-assignments.js';
import { foreignBy } from './find-comments.js';
import { findEndpoint } from './find-endpoints.js';
import { pushedTo, textsIn } from './find-texts.js';
import { findValue } from './find-values.js';
import { ENDPOINT_OF, type EndpointName, LIST_OF } from '../member-names.js';
import { type Sources, placeAt } from '../../source/sources.js';
import {
  type Entry,
  type SourceTree,
  type Tree,
  lastName,
  partsAbout,
  partsOf,
} from '../../source/tree.js';

/** An object that may be a document, with where it stands. */
interface Candidate extends Holder {
  readonly tree: Tree;
  readonly entries: readonly Entry[];
  readonly within: readonly string[];
  readonly givenTo: readonly string[];
  /** It begins empty, and its members are assigned one by one. */
  readonly isGiven: boolean;
}

/** The objects of a file that state one of the lists, or endpoints without the list that belongs to them. */
export function findDocuments(sources: Sources, tree: SourceTree): DocumentFact[] {
  const parts = partsAbout(tree, /(token|revocation|introspection)_?endpoint/i);
  const later = parts.flatMap((part) => assignmentsIn(part));
  const scope = { start: 0, end: tree.text.length };
  return parts
    .flatMap((part) => candidatesIn(part, { within: [], givenTo: [], scope, later }))
    .map((holder) => {
      const document = read(sources, tree, holder);
      return withAssignments(sources, tree, { document, holder, later });
    });
}

/** Where a part of a file stands, and what the file assigns to members. */
type Around = Pick<Candidate, 'within' | 'givenTo' | 'scope' | 'variable'> & {
  readonly later: readonly Assignment[];
};

const NONE: readonly Entry[] = [];

function candidatesIn(tree: Tree, around: Around): Candidate[] {
  const written = tree.kind === 'record' ? tree.entries : tree.kind === 'call' ? tree.named : NONE;
  const isGiven = written.length === 0 && around.variable !== undefined;
  const entries = isGiven ? membersGivenTo(around, tree, around.later) : written;
  const own = isDocument(entries) ? [{ ...around, tree, entries, isGiven }] : [];
  const names = namesAround(tree, around);
  const scope = tree.kind === 'function' ? { start: tree.start, end: tree.end } : around.scope;
  const name = tree.kind === 'assign' ? nameOf(tree.target) : undefined;
  const inner = partsOf(tree).flatMap((part) => {
    const held = part === valueOf(tree) && name !== undefined ? { variable: name } : {};
    return candidatesIn(part, { ...names, scope, later: around.later, ...held });
  });
  return [...own, ...inner];
}

function valueOf(tree: Tree): Tree | undefined {
  return tree.kind === 'assign' ? tree.value : undefined;
}

function nameOf(tree: Tree): string | undefined {
  return tree.kind === 'name' ? tree.value : undefined;
}

function namesAround(tree: Tree, { within, givenTo }: Around) {
  if (tree.kind === 'function' || tree.kind === 'class') {
    return { within: [...within, tree.name], givenTo };
  }
  if (tree.kind !== 'call') return { within, givenTo };
  return { within, givenTo: [...givenTo, lastName(tree.callee)] };
}

/** A list is named, or the endpoints that make the list necessary. */
function isDocument(entries: readonly Entry[]): boolean {
  if (entries.length === 0) return false;
  const keys = entries.flatMap((entry) => entry.key ?? []);
  if (keys.some((key) => LIST_OF.has(key))) return true;
  const endpoints = new Set(keys.map((key) => ENDPOINT_OF.get(key)));
  return endpoints.has('token') && endpoints.has('authorization') && keys.includes('issuer');
}

function read(
  sources: Sources,
  tree: SourceTree,
  { tree: node, entries, within, givenTo, isGiven }: Candidate,
): DocumentFact {
  const end = Math.max(node.end, ...entries.map((entry) => entry.end));
  const written = isGiven ? 'assignment' : node.kind === 'call' ? 'keyword' : 'property';
  const named = entries.filter((entry) => entry.key !== undefined);
  return {
    file: tree.file,
    kind: kindOf(entries),
    place: placeAt(tree, node.start),
    span: { start: node.start, end },
    endpoints: endpointsOf(sources, tree, named),
    lists: [
      ...named.flatMap((entry) => listOf(sources, tree, { entry, written })),
      ...(isGiven ? [] : absentLists(tree, entries)),
    ],
    grants: grantsOf(sources, tree, named),
    within,
    givenTo,
    camelCase: named.some((entry) => /^(token|authorization)Endpoint$/.test(entry.key ?? '')),
    open: entries.some((entry) => entry.key === undefined),
    text: tree.text.slice(node.start, end),
    ...foreignBy(tree, node),
  };
}

/** RFC 9728 §2, RFC 7591 §2 and JSON Schema have members no authorization server has. */
function kindOf(entries: readonly Entry[]): DocumentKind {
  const has = (...names: readonly (string | undefined)[]) =>
    entries.some(({ key }) => names.includes(key));
  if (has('authorization_servers', 'bearer_methods_supported')) return 'protected-resource';
  if (has('redirect_uris', 'redirectUris', 'client_name')) return 'client';
  if (entries.some(saysThereIsNone)) return 'other';
  // Without a key, more is spread into it.
  const whole = has('issuer', 'authorization_endpoint', 'authorizationEndpoint', undefined);
  return whole ? 'authorization-server' : 'other';
}

function endpointsOf(sources: Sources, tree: SourceTree, entries: readonly Entry[]) {
  const endpoints: Partial<Record<EndpointName, EndpointFact>> = {};
  for (const { key, value } of entries) {
    const name = ENDPOINT_OF.get(key ?? '');
    if (name !== undefined && !isAbsent(value))
      endpoints[name] = findEndpoint(sources, tree, value);
  }
  return endpoints;
}

/** `token_endpoint: null`: no authorization server is here, and the document says so. */
function saysThereIsNone({ key = '', value }: Entry): boolean {
  return ENDPOINT_OF.get(key) === 'token' && value.kind === 'literal' && isAbsent(value);
}

function isAbsent(value: Tree): boolean {
  if (value.kind === 'literal') return /^(null|None)$/.test(value.value);
  return value.kind === 'name' && value.value === 'undefined';
}

function listOf(
  sources: Sources,
  tree: SourceTree,
  { entry, written }: { entry: Entry; written: ListFact['written'] },
): ListFact[] {
  const { key = '', start, end } = entry;
  const list = LIST_OF.get(key);
  if (list === undefined) return [];
  const found = findValue(sources, tree, entry.value);
  const value = { ...found, says: [...found.says, ...pushedTo(tree, key)] };
  return [{ list, place: placeAt(tree, start), value, span: { start, end }, written }];
}

function grantsOf(sources: Sources, tree: SourceTree, entries: readonly Entry[]): string[] {
  const grants = entries.find((entry) => /^grant_?types_?supported$/i.test(entry.key ?? ''));
  if (grants === undefined) return [];
  const { says, known } = findValue(sources, tree, grants.value);
  return known ? [...says] : [...says, ...textsIn(grants.value), 'authorization_code'];
}
