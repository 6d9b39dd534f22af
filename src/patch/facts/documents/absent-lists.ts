import type { ListFact, ValueFact } from '../facts.js';
import { LIST_OF } from '../member-names.js';
import { placeAt } from '../../source/sources.js';
import type { Entry, SourceTree } from '../../source/tree.js';

/** Members in front of which an absent list is stated, the best first. */
const NEIGHBOURS =
  /^(code_?challenge_?methods|grant_?types|response_?types|scopes)_?supported$|^token_?endpoint$/i;

/** A document with endpoints and no token list says `client_secret_basic` by saying nothing (RFC 8414 §2). */
export function absentLists(tree: SourceTree, entries: readonly Entry[]): ListFact[] {
  const keys = entries.map((entry) => entry.key);
  const open = keys.includes(undefined);
  const has = (pattern: RegExp) => keys.some((key) => pattern.test(key ?? ''));
  const whole =
    has(/^issuer$/) &&
    has(/^authorization_?endpoint$/i) &&
    has(/^token_?endpoint$/i) &&
    // A document has to state them (RFC 8414 §2); an object for the program's own use need not.
    has(/^(response_?types|code_?challenge_?methods)_?supported$/i);
  // The singular is a member of registrations (RFC 7591 §2); here it is a slip of the pen nobody should build on.
  if (keys.includes('token_endpoint_auth_method')) return [];
  if (open || !whole || keys.some((key) => LIST_OF.get(key ?? '') === 'token')) return [];
  const anchor = entries.findLast((entry) => NEIGHBOURS.test(entry.key ?? ''));
  if (anchor === undefined) return [];
  const { start, end } = anchor;
  return [
    {
      list: 'token',
      place: placeAt(tree, start),
      value: ABSENT,
      span: { start, end },
      written: 'absent',
    },
  ];
}

const ABSENT: ValueFact = {
  arrays: [],
  says: [],
  known: true,
  shape: 'absent',
  sharedWith: [],
  comments: '',
};
