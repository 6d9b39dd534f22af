import type { Place } from '../../source/place.js';
import type { ArrayFact, List } from '../facts.js';
import { findValue } from '../documents/find-values.js';
import { LIST_OF } from '../member-names.js';
import { namesOf } from '../../source/scope.js';
import { type Sources, placeAt } from '../../source/sources.js';
import { type CallTree, type SourceTree, type Tree, lastName, partsOf } from '../../source/tree.js';

/** What a test says about one list. */
export interface Assertion {
  readonly list: List;
  readonly kind: 'equals' | 'lacks-none';
  readonly place: Place;
  /** The array it compares with; absent for `lacks-none`. */
  readonly array?: ArrayFact;
  /** The asserted document was made with an option switched on: it speaks of one mode. */
  readonly ofMode: boolean;
}

/** Reads what a file of tests demands of the lists. */
export function findAssertions(sources: Sources, tree: SourceTree): Assertion[] {
  const found: Assertion[] = [];
  const visit = (node: Tree, equal: boolean): void => {
    if (node.kind === 'same') found.push(...compared(sources, tree, [node.left, node.right]));
    if (node.kind === 'call') found.push(...called(sources, tree, node));
    if (node.kind === 'record' && equal) found.push(...members(sources, tree, node));
    if (node.kind === 'not' && node.of.kind === 'in') found.push(...lacks(tree, node.of));
    // What stands inside of an equality is demanded; what is handed to a mock is not.
    const inside =
      equal || node.kind === 'same' || (node.kind === 'call' && isEquality(tree, node));
    for (const part of partsOf(node)) visit(part, inside);
  };
  for (const part of tree.parts) visit(part, false);
  return found;
}

const EQUALITY =
  /^(toEqual|toStrictEqual|toMatchObject|deepEqual|deepStrictEqual|assertEqual|assertListEqual|equal|snapshot|eql)$/;

/** `expect(x).toEqual(…)`, and not `expect(x).not.toEqual(…)`. */
function isEquality({ text }: SourceTree, { callee }: CallTree): boolean {
  return (
    EQUALITY.test(lastName(callee)) && !/\.not\s*\./.test(text.slice(callee.start, callee.end))
  );
}

/** `x.token_endpoint_auth_methods_supported == [...]`, on either side. */
function compared(sources: Sources, tree: SourceTree, sides: readonly Tree[]): Assertion[] {
  const lists = sides.flatMap(listIn);
  const [list] = lists;
  const array = sides.find((side) => side.kind === 'list');
  if (list === undefined || array === undefined) return [];
  return equals(sources, tree, { list, array });
}

/** `expect(x.member).toEqual([...])`, `assert.deepEqual(x.member, [...])`, `expect(x.member).not.toContain('none')`. */
function called(sources: Sources, tree: SourceTree, call: CallTree): Assertion[] {
  const text = tree.text.slice(call.start, call.end);
  const subject = call.callee.kind === 'member' ? [call.callee.of, ...call.args] : call.args;
  const [list] = subject.flatMap(listIn);
  if (list === undefined) return [];
  if (
    /\.not\s*\.\s*(toContain|include)\w*\(\s*['"]none['"]|\.(notIncludes?|assertNotIn)\(/.test(
      text,
    ) &&
    text.includes('none')
  ) {
    return lastName(call.callee) === 'toContain' ||
      /assertNotIn|include/i.test(lastName(call.callee))
      ? [{ list, kind: 'lacks-none', place: placeAt(tree, call.start), ofMode: false }]
      : [];
  }
  const array = isEquality(tree, call) ? call.args.find((arg) => arg.kind === 'list') : undefined;
  return array === undefined ? [] : equals(sources, tree, { list, array });
}

function equals(
  sources: Sources,
  tree: SourceTree,
  { list, array: node }: { list: List; array: Tree },
): Assertion[] {
  const [array] = findValue(sources, tree, node).arrays;
  if (array === undefined) return [];
  return [{ list, kind: 'equals', place: placeAt(tree, node.start), array, ofMode: false }];
}

/** The members of a whole document that is compared. */
function members(
  sources: Sources,
  tree: SourceTree,
  node: Tree & { readonly kind: 'record' },
): Assertion[] {
  return node.entries.flatMap((entry) => {
    const list = LIST_OF.get(entry.key ?? '');
    return list === undefined || entry.value.kind !== 'list'
      ? []
      : equals(sources, tree, { list, array: entry.value });
  });
}

/** `"none" not in document.member`. */
function lacks(
  tree: SourceTree,
  node: Tree & { readonly kind: string; readonly start: number },
): Assertion[] {
  if (
    node.kind !== 'in' ||
    !('left' in node) ||
    node.left.kind !== 'text' ||
    node.left.value !== 'none'
  )
    return [];
  const [list] = listsBelow(node.right);
  if (list === undefined) return [];
  const ofMode = isMadeWithOption(tree, node.right);
  return [{ list, kind: 'lacks-none', place: placeAt(tree, node.start), ofMode }];
}

/** The list a member access names: not one that is a key. */
function listIn(tree: Tree): List[] {
  if (tree.kind === 'member') {
    const list = LIST_OF.get(tree.name ?? '');
    return list === undefined ? listIn(tree.of) : [list];
  }
  if (tree.kind === 'call')
    return [...tree.args, ...(tree.callee.kind === 'member' ? [tree.callee.of] : [])].flatMap(
      listIn,
    );
  return tree.kind === 'either' ? listIn(tree.left) : [];
}

function listsBelow(tree: Tree): List[] {
  return [...listIn(tree), ...partsOf(tree).flatMap(listsBelow)];
}

/** `enabled = build_metadata(..., supports_x=True)`: the test is about what the option changes. */
function isMadeWithOption(tree: SourceTree, subject: Tree): boolean {
  const names = namesBelow(subject);
  return names.some((name) =>
    (namesOf(tree).values.get(name) ?? []).some(
      (value) =>
        value.kind === 'call' &&
        value.named.some(({ value: given }) => given.kind === 'literal' && given.value === 'True'),
    ),
  );
}

function namesBelow(tree: Tree): string[] {
  return tree.kind === 'name' ? [tree.value] : partsOf(tree).flatMap(namesBelow);
}
