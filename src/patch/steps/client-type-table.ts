import { memberOf } from '../facts/member-names.js';
import type { FileStyle } from './file-style.js';

/** The methods of one list, in the order that clients read. */
export interface StatedList {
  readonly list: 'token' | 'revocation';
  readonly methods: readonly string[];
}

/** The name of the table; a file that has the name already keeps its lists as they are. */
export const TABLE = 'CLIENT_TYPES';

const COMMENT = [
  'The types of client (RFC 6749, section 2.1) this server lets in, and how each',
  'authenticates at which endpoint. The metadata is read off this table.',
];

/** The name of the function that reads a list off the table, as the language writes names. */
export function readerOf({ python }: FileStyle, list: StatedList['list']): string {
  return memberOf(list, !python).replace(/_?supported$/i, '');
}

/** The rows of the table: a public client has no secret and authenticates with `none` (RFC 6749 §2.1). */
export function rowsOf(lists: readonly StatedList[]) {
  const isPublic = (method: string) => method === 'none';
  const rows = [
    { type: 'confidential', takes: (method: string) => !isPublic(method) },
    { type: 'public', takes: isPublic },
  ];
  const publicFirst = lists.some(({ methods }) => methods.length > 1 && methods[0] === 'none');
  return (publicFirst ? rows.reverse() : rows)
    .map(({ type, takes }) => ({
      type,
      lists: lists.map(({ list, methods }) => ({ list, methods: methods.filter(takes) })),
    }))
    .filter((row) => row.lists.some(({ methods }) => methods.length > 0));
}

/** What a list states once it is read off the table. */
export function statedBy(lists: readonly StatedList[], wanted: StatedList['list']): string[] {
  return rowsOf(lists).flatMap((row) =>
    row.lists.filter(({ list }) => list === wanted).flatMap(({ methods }) => methods),
  );
}

/** The lines of the table and of the functions that read it, in the style of the file. */
export function tableLines(lists: readonly StatedList[], style: FileStyle): readonly string[] {
  const { python, typed, indent, quote, comma, end } = style;
  const key = (name: string) => (python ? `${quote}${name}${quote}` : name);
  const array = (methods: readonly string[]) =>
    `[${methods.map((method) => `${quote}${method}${quote}`).join(', ')}]`;
  const body = separated(
    rowsOf(lists).map((row) => [
      `${indent}${key(row.type)}: {`,
      ...separated(
        row.lists.map(({ list, methods }) => [`${indent}${indent}${key(list)}: ${array(methods)}`]),
        comma,
      ),
      `${indent}}`,
    ]),
    comma,
  );
  return [
    ...COMMENT.map((line) => `${python ? '#' : '//'} ${line}`),
    python ? `${TABLE} = {` : `const ${TABLE} = {`,
    ...body,
    python ? '}' : `}${typed ? ' as const' : ''}${end}`,
    ...lists.flatMap(({ list }) => readerLines(list, style)),
  ];
}

/** The function that reads one list: every row, so that a type of client that is added is stated, too. */
function readerLines(list: StatedList['list'], style: FileStyle): readonly string[] {
  const { python, indent, quote, end, listType } = style;
  const name = readerOf(style, list);
  if (!python) {
    const value = `Object.values(${TABLE}).flatMap((type) => type.${list})`;
    return ['', `function ${name}() {`, `${indent}return ${value}${end}`, '}'];
  }
  const value = `[method for kind in ${TABLE}.values() for method in kind[${quote}${list}${quote}]]`;
  const returns = listType === '' ? '' : ` -> ${listType}`;
  return ['', '', `def ${name}()${returns}:`, `${indent}return ${value}`];
}

/** Groups of lines with a comma behind each, behind the last where the file does so. */
function separated(groups: readonly (readonly string[])[], comma: string): string[] {
  return groups.flatMap((lines, index) => {
    const behind = index < groups.length - 1 ? ',' : comma;
    return [...lines.slice(0, -1), `${lines.at(-1) ?? ''}${behind}`];
  });
}
