import type { Span } from '../../source/place.js';
import type { DocumentFact, List } from '../facts.js';
import { findEndpoint } from './find-endpoints.js';
import { findValue } from './find-values.js';
import { ENDPOINT_OF, LIST_OF } from '../member-names.js';
import { type Sources, placeAt } from '../../source/sources.js';
import { type Entry, type SourceTree, type Tree, lastName, partsOf } from '../../source/tree.js';

/** `metadata.token_endpoint_auth_methods_supported = [...]`, also with brackets. */
export interface Assignment {
  readonly key: string;
  readonly variable: string;
  readonly tree: Tree & { readonly kind: 'assign' | 'type' };
  /** Where the innermost branch around it begins; absent outside of any. */
  readonly branch?: number;
}

/** The variable a document is held in, and the function that variable lives in. */
export interface Holder {
  readonly variable?: string;
  readonly scope: Span;
}

/** Every assignment to a member of some variable. */
export function assignmentsIn(tree: Tree, branch?: number): Assignment[] {
  const around = tree.kind === 'if' ? tree.start : branch;
  const inner = partsOf(tree).flatMap((part) => assignmentsIn(part, around));
  if (tree.kind !== 'assign' || tree.target.kind !== 'member') return inner;
  const { of, name: key = '' } = tree.target;
  const variable = of.kind === 'name' ? of.value : '';
  return [{ key, variable, tree, ...(around === undefined ? {} : { branch: around }) }, ...inner];
}

/** The members a variable is given that begins as `{}` or `dict()`: the document it becomes. */
export function membersGivenTo(
  { variable, scope }: Holder,
  value: Tree,
  later: readonly Assignment[],
): Entry[] {
  const isEmpty =
    (value.kind === 'record' && value.entries.length === 0) ||
    (value.kind === 'call' &&
      value.args.length + value.named.length === 0 &&
      /^(dict|OrderedDict)$/.test(lastName(value.callee)));
  if (!isEmpty || variable === undefined) return [];
  return later
    .filter(
      ({ variable: other, tree }) =>
        other === variable && tree.start > value.end && tree.end <= scope.end,
    )
    .map(({ key, tree: { start, end, value: given } }) => ({
      key,
      start,
      end,
      value: given,
    }));
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
    key,
    tree: { start, end, value },
    branch = 0,
  } of own) {
    const [list, endpoint] = [LIST_OF.get(key), ENDPOINT_OF.get(key)];
    if (endpoint !== undefined) endpoints[endpoint] ??= findEndpoint(sources, tree, value);
    if (list === undefined) continue;
    const found = findValue(sources, tree, value);
    // What is assigned in one branch is served in one mode, unless the endpoint is served there alone.
    const isOfMode = branch > document.span.end && !turnsOn(list, branch, own);
    lists.push({
      list,
      place: placeAt(tree, start),
      value: isOfMode ? { ...found, shape: 'switch' } : found,
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

/** The branch gives the document the endpoint as well. */
function turnsOn(list: List, branch: number, own: readonly Assignment[]): boolean {
  return own.some((one) => one.branch === branch && ENDPOINT_OF.get(one.key) === list);
}
