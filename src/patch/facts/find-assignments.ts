import type { DocumentFact, List, Span } from './facts.js';
import { findEndpoint } from './find-endpoints.js';
import { findValue } from './find-values.js';
import { ENDPOINT_OF, type EndpointName, LIST_OF } from './member-names.js';
import { type Sources, placeAt } from '../source/sources.js';
import { type SourceTree, type Tree, partsOf } from '../source/tree.js';

/** `metadata.token_endpoint_auth_methods_supported = [...]`, also with brackets. */
export interface Assignment {
  readonly list: List | undefined;
  readonly endpoint: EndpointName | undefined;
  readonly variable: string;
  readonly tree: Tree & { readonly kind: 'assign' | 'type' };
}

/** The variable a document is held in, and the function that variable lives in. */
export interface Holder {
  readonly variable?: string;
  readonly scope: Span;
}

/** Every assignment to a list or an endpoint of some variable. */
export function assignmentsIn(tree: Tree): Assignment[] {
  const inner = partsOf(tree).flatMap(assignmentsIn);
  if (tree.kind !== 'assign' || tree.target.kind !== 'member') return inner;
  const { of, name = '' } = tree.target;
  const list = LIST_OF.get(name);
  const endpoint = ENDPOINT_OF.get(name);
  if (list === undefined && endpoint === undefined) return inner;
  return [{ list, endpoint, variable: of.kind === 'name' ? of.value : '', tree }, ...inner];
}

/** What the lines below the literal write into the same variable belongs to the document. */
export function withAssignments(
  sources: Sources,
  tree: SourceTree,
  {
    document,
    holder,
    later,
  }: { document: DocumentFact; holder: Holder; later: readonly Assignment[] },
): DocumentFact {
  const own = later.filter(
    ({ variable, tree: { start } }) =>
      variable === holder.variable && start > document.span.end && start < holder.scope.end,
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
  const stated = new Set(
    lists.filter((list) => list.written !== 'absent').map((list) => list.list),
  );
  const kept = lists.filter((list) => list.written !== 'absent' || !stated.has(list.list));
  return { ...document, endpoints, lists: kept };
}
