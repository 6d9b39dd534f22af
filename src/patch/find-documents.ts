import type { DocumentFact, DocumentKind, EndpointFact, List, ListFact } from './facts.js';
import { foreignBy } from './find-comments.js';
import { findEndpoint } from './find-endpoints.js';
import { textsIn } from './find-texts.js';
import { findValue } from './find-values.js';
import { ENDPOINT_OF, type EndpointName, LIST_OF } from './member-names.js';
import { type Sources, placeAt } from './sources.js';
import { type Entry, type SourceTree, type Tree, partsOf } from './tree.js';

/** An object that may be a document, with where it stands. */
interface Candidate {
  readonly tree: Tree;
  readonly entries: readonly Entry[];
  readonly within: readonly string[];
  readonly variable?: string;
}

/** The objects of a file that state one of the lists, or endpoints without the list that belongs to them. */
export function findDocuments(sources: Sources, tree: SourceTree): DocumentFact[] {
  const candidates = tree.parts.flatMap((part) => candidatesIn(part, []));
  const documents = candidates.map((candidate) => ({
    candidate,
    document: read(sources, tree, candidate),
  }));
  const later = tree.parts.flatMap((part) => assignmentsIn(part));
  return documents.map(({ candidate, document }) =>
    withAssignments(sources, tree, { candidate, document, later }),
  );
}

function candidatesIn(tree: Tree, within: readonly string[], variable?: string): Candidate[] {
  const entries = tree.kind === 'record' ? tree.entries : tree.kind === 'call' ? tree.named : [];
  const own = isDocument(entries)
    ? [{ tree, entries, within, ...(variable === undefined ? {} : { variable }) }]
    : [];
  const inner = withinOf(tree, within);
  const name = tree.kind === 'assign' ? nameOf(tree.target) : undefined;
  return [
    ...own,
    ...partsOf(tree).flatMap((part) =>
      candidatesIn(part, inner, part === valueOf(tree) ? name : undefined),
    ),
  ];
}

function valueOf(tree: Tree): Tree | undefined {
  return tree.kind === 'assign' ? tree.value : undefined;
}

function nameOf(tree: Tree): string | undefined {
  return tree.kind === 'name' ? tree.value : undefined;
}

function withinOf(tree: Tree, within: readonly string[]): readonly string[] {
  if (tree.kind === 'function' || tree.kind === 'class') return [...within, tree.name];
  if (tree.kind === 'call') {
    const { callee } = tree;
    const name =
      callee.kind === 'name' ? callee.value : callee.kind === 'member' ? callee.name : '';
    const routes = tree.args.flatMap((arg) => (arg.kind === 'text' ? [arg.value] : []));
    return [...within, ...(name === undefined ? [] : [name]), ...routes];
  }
  return within;
}

/** A list is named, or the endpoints that make the list necessary. */
function isDocument(entries: readonly Entry[]): boolean {
  const keys = entries.flatMap((entry) => entry.key ?? []);
  if (keys.some((key) => LIST_OF.has(key))) return true;
  const endpoints = new Set(keys.map((key) => ENDPOINT_OF.get(key)));
  return endpoints.has('token') && endpoints.has('authorization') && keys.includes('issuer');
}

function read(
  sources: Sources,
  tree: SourceTree,
  { tree: node, entries, within }: Candidate,
): DocumentFact {
  const named = entries.filter((entry) => entry.key !== undefined);
  const keys = new Set(named.map((entry) => entry.key));
  return {
    file: tree.file,
    language: tree.language,
    kind: kindOf(
      keys,
      entries.some((entry) => entry.key === undefined),
    ),
    place: placeAt(tree, node.start),
    span: { start: node.start, end: node.end },
    endpoints: endpointsOf(sources, tree, named),
    lists: named.flatMap((entry) => listOf(sources, tree, { entry, written: writtenIn(node) })),
    grants: grantsOf(sources, tree, named),
    within,
    camelCase: named.some((entry) => /^(token|authorization)Endpoint$/.test(entry.key ?? '')),
    open: entries.some((entry) => entry.key === undefined),
    members: [...keys].flatMap((key) => key ?? []),
    text: tree.text.slice(node.start, node.end),
    ...foreignBy(tree, node),
  };
}

function writtenIn(node: Tree): 'property' | 'keyword' {
  return node.kind === 'call' ? 'keyword' : 'property';
}

/** RFC 9728 §2, RFC 7591 §2 and JSON Schema have members no authorization server has. */
function kindOf(keys: ReadonlySet<string | undefined>, open: boolean): DocumentKind {
  const has = (...names: readonly string[]) => names.some((name) => keys.has(name));
  if (has('authorization_servers', 'bearer_methods_supported')) return 'protected-resource';
  if (has('redirect_uris', 'redirectUris', 'client_name')) return 'client';
  const whole = has('issuer', 'authorization_endpoint', 'authorizationEndpoint');
  return whole || open ? 'authorization-server' : 'other';
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

function isAbsent(value: Tree): boolean {
  if (value.kind === 'literal') return /^(null|None)$/.test(value.value);
  return value.kind === 'name' && value.value === 'undefined';
}

function listOf(
  sources: Sources,
  tree: SourceTree,
  { entry, written }: { entry: Entry; written: ListFact['written'] },
): ListFact[] {
  const list = LIST_OF.get(entry.key ?? '');
  if (list === undefined) return [];
  const value = findValue(sources, tree, entry.value);
  const { start, end } = entry;
  return [{ list, place: placeAt(tree, start), value, span: { start, end }, written }];
}

function grantsOf(sources: Sources, tree: SourceTree, entries: readonly Entry[]): string[] {
  const grants = entries.find((entry) => /^grant_?types_?supported$/i.test(entry.key ?? ''));
  if (grants === undefined) return [];
  const { says, known } = findValue(sources, tree, grants.value);
  return known ? [...says] : [...says, ...textsIn(grants.value), 'authorization_code'];
}

/** `metadata.token_endpoint_auth_methods_supported = [...]`, also with brackets. */
interface Assignment {
  readonly list: List | undefined;
  readonly endpoint: EndpointName | undefined;
  readonly variable: string;
  readonly tree: Tree & { readonly kind: 'assign' | 'type' };
}

function assignmentsIn(tree: Tree): Assignment[] {
  const inner = partsOf(tree).flatMap(assignmentsIn);
  if (tree.kind !== 'assign' || tree.target.kind !== 'member') return inner;
  const { of, name = '' } = tree.target;
  const list = LIST_OF.get(name);
  const endpoint = ENDPOINT_OF.get(name);
  if (list === undefined && endpoint === undefined) return inner;
  return [{ list, endpoint, variable: nameOf(of) ?? '', tree }, ...inner];
}

/** What the lines below the literal write into the same variable belongs to the document. */
function withAssignments(
  sources: Sources,
  tree: SourceTree,
  {
    candidate,
    document,
    later,
  }: { candidate: Candidate; document: DocumentFact; later: readonly Assignment[] },
): DocumentFact {
  const own = later.filter(
    ({ variable, tree: { start } }) => variable === candidate.variable && start > document.span.end,
  );
  const endpoints = { ...document.endpoints };
  const lists = [...document.lists];
  for (const {
    list,
    endpoint,
    tree: { start, end, value },
  } of own) {
    if (endpoint !== undefined) endpoints[endpoint] ??= findEndpoint(sources, tree, value);
    if (list === undefined) continue;
    const found = findValue(sources, tree, value);
    lists.push({
      list,
      place: placeAt(tree, start),
      value: found,
      span: { start, end },
      written: 'assignment',
    });
  }
  return { ...document, endpoints, lists };
}
