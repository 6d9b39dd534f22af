import type { Place } from '../../source/place.js';
import type { Project } from '../../project/read-project.js';
import { namesOf } from '../../source/scope.js';
import { openSources, placeAt } from '../../source/sources.js';
import type { Tree } from '../../source/tree.js';

/** The table of clients in a project that this program made, as its owner left it. */
export interface ClientTable {
  readonly rows: readonly ClientRowFact[];
  /** The ways to register that are open. */
  readonly ways: readonly string[];
  readonly place: Place;
}

export interface ClientRowFact {
  readonly methods: readonly string[];
  readonly grants: readonly string[];
  readonly registration: readonly string[];
}

const FILE = 'src/auth/client-types.ts';

/** Reads the table; absent where there is none, or a part of it is not written out. */
export async function findClientTypes(project: Project): Promise<ClientTable | undefined> {
  if (project.read(FILE) === undefined) return undefined;
  const tree = (await openSources(project, [FILE])).tree(FILE);
  if (tree === undefined || tree.broken !== undefined) return undefined;
  const { values } = namesOf(tree);
  const [table, ...others] = values.get('clientTypes') ?? [];
  const [open, ...more] = values.get('registrationWays') ?? [];
  if (table?.kind !== 'list' || open === undefined || others.length + more.length > 0)
    return undefined;
  const rows = table.items.map(rowOf);
  const ways = waysOf(open);
  if (ways === undefined || !rows.every((row) => row !== undefined)) return undefined;
  return { rows, ways, place: placeAt(tree, table.start) };
}

function rowOf(tree: Tree): ClientRowFact | undefined {
  const methods = textsOf(member(tree, 'methods'));
  const grants = textsOf(member(tree, 'grants'));
  const registration = textsOf(member(tree, 'registration'));
  if (methods === undefined || grants === undefined || registration === undefined) return undefined;
  return { methods, grants, registration };
}

function member(tree: Tree, key: string): Tree | undefined {
  return tree.kind === 'record'
    ? tree.entries.findLast((entry) => entry.key === key)?.value
    : undefined;
}

function textsOf(tree: Tree | undefined): string[] | undefined {
  if (tree?.kind !== 'list') return undefined;
  const texts = tree.items.flatMap((item) => (item.kind === 'text' ? item.value : []));
  return texts.length === tree.items.length ? texts : undefined;
}

/** The keys that are `true`; every value has to be written out. */
function waysOf(tree: Tree): string[] | undefined {
  if (tree.kind !== 'record') return undefined;
  const flags = tree.entries.map(({ key, value }) =>
    value.kind === 'literal' && /^(true|false)$/.test(value.value)
      ? { key, open: value.value === 'true' }
      : undefined,
  );
  if (!flags.every((flag) => flag?.key !== undefined)) return undefined;
  return flags.flatMap((flag) => (flag?.open === true && flag.key !== undefined ? flag.key : []));
}
