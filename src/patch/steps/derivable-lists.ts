import { type StatedList, TABLE, readerOf, statedBy } from './client-type-table.js';
import { decideEndpoint } from '../decisions/decide-endpoint.js';
import { reasonOfDocument } from '../decisions/reason-of-document.js';
import type { DecidedList } from '../decisions/decision.js';
import { styleOf } from './file-style.js';
import type { ProjectFacts } from '../facts/find-facts.js';
import { isSetting } from '../facts/documents/find-endpoints.js';
import { findServingCode } from '../facts/endpoint/find-serving-code.js';
import { typeLimitsOf } from '../facts/limits/type-limits-of.js';

/** A list that can be read off a table, with what it states from then on. */
export interface Derivable extends StatedList {
  readonly decided: DecidedList;
}

const LISTED = ['token', 'revocation'] as const;

/** The lists of one file that one table can state, each exactly. None when the names are taken. */
export function derivableLists(
  facts: ProjectFacts,
  file: string,
  all: readonly DecidedList[],
): readonly Derivable[] {
  const text = facts.sources.project.read(file) ?? '';
  const found = all
    .filter(({ document }) => document.file === file)
    .flatMap((decided) => derivable(facts, decided, text));
  const names = [TABLE, ...LISTED.map((list) => readerOf(styleOf(file, text), list))];
  const taken = names.some((name) => new RegExp(`\\b${name}\\b`).test(text));
  return taken ? [] : statedTogether(found);
}

/** The lists that one table states exactly as they are. */
function statedTogether(found: readonly Derivable[]): readonly Derivable[] {
  const table = tableOf(found);
  const kept = found.filter((one) => isStatedBy(table, one));
  return kept.length === found.length ? kept : statedTogether(kept);
}

/** One list for each endpoint: one that is there already comes first, because clients read the order. */
export function tableOf(found: readonly Derivable[]): readonly Derivable[] {
  return LISTED.flatMap((list) => {
    const own = found.filter((one) => one.list === list);
    return own.find(({ decided }) => decided.decision.verdict === 'already') ?? own[0] ?? [];
  });
}

/** `none` that is added may stand where the table has it; what is there already stays in its order. */
function isStatedBy(table: readonly StatedList[], { list, methods, decided }: Derivable): boolean {
  const stated = statedBy(table, list);
  const free = decided.decision.verdict === 'patch';
  const key = (all: readonly string[]) =>
    (free ? [...all.filter((method) => method !== 'none'), 'none'] : all).join(' ');
  return key(stated) === key(methods);
}

function derivable(facts: ProjectFacts, decided: DecidedList, text: string): Derivable[] {
  const { list, written, value } = decided.list;
  const { verdict, methods } = decided.decision;
  if (list === 'introspection' || !(verdict === 'patch' || isProven(facts, decided))) return [];
  // What is read off a table may be of any length.
  if (typeLimitsOf(facts, decided.decision).some(({ fixesLength }) => fixesLength)) return [];
  if (written === 'absent') return [{ decided, list, methods: [...methods, 'none'] }];
  const literal = literalOf(decided, text);
  if (literal === undefined || !(value.shape === 'array' || value.shape === 'presence')) return [];
  return [{ decided, list, methods: verdict === 'patch' ? [...literal, 'none'] : literal }];
}

/** A list that says `none` is right only where the code of its endpoint proves it. */
function isProven({ code }: ProjectFacts, { document, list, decision }: DecidedList): boolean {
  if (decision.verdict !== 'already') return false;
  const endpoint = document.endpoints[list.list];
  const elsewhere = document.foreignBy ?? endpoint?.host;
  const excluded = reasonOfDocument(document) ?? elsewhere;
  if (excluded !== undefined || isSetting(endpoint)) return false;
  const serving = findServingCode(code(), document, list.list);
  return decideEndpoint(serving, list.list).verdict === 'patch';
}

/** The methods of a list that is one literal and nothing else: no constant, no spread, no comment, no type. */
function literalOf({ document, list }: DecidedList, text: string): readonly string[] | undefined {
  const [array, ...others] = list.value.arrays;
  if (array === undefined || others.length > 0 || !list.value.known) return undefined;
  if (array.file !== document.file || array.name !== undefined) return undefined;
  const { start, end } = array.span;
  if (/\/\/|\/\*|#/.test(text.slice(start, end))) return undefined;
  if (/^\s*(as|satisfies)\b/.test(text.slice(end))) return undefined;
  const values = array.values.flatMap((value) => value ?? []);
  return values.length === array.values.length ? values : undefined;
}
