import type { Edit } from '../../plan/plan.js';
import { type Wanted, addImport } from './add-import.js';
import { endOfLine, lineEndAt, styleOf } from './file-style.js';
import { type SdkImports, WRAPPER, sdkImports } from '../facts/documents/sdk-imports.js';
import { sdkWrapper } from './sdk-wrapper.js';
import type { Step } from './step.js';
import type { SourceTree } from '../source/tree.js';

/**
 * The MCP Python SDK writes the document: what its `build_metadata` returns is completed, below the imports of the
 * file that makes the server.
 */
export const wrapSdk: Step = {
  id: 'wrap-sdk',
  verdicts: ['patch', 'ask'],
  changes: 'the list',
  edit: ({ sources }, { document: { file, span }, list }) => {
    const tree = list.written === 'by-library' ? sources.tree(file) : undefined;
    const imports = tree === undefined ? undefined : sdkImports(tree, span.start);
    if (tree === undefined || imports === undefined) return [];
    return editsIn(tree, imports).map((edit) => ({ file, edit }));
  },
};

/** What the wrapper is written with, sorted: what goes to the same place is written in this order. */
const WANTED: readonly Wanted[] = [
  { module: 'collections.abc', name: 'Callable' },
  { module: 'typing', name: 'Any' },
  { module: 'mcp.server.auth', name: 'routes', as: WRAPPER.routes },
  { module: 'mcp.shared.auth', name: 'OAuthMetadata' },
];

function editsIn(tree: SourceTree, { all, last }: SdkImports): Edit[] {
  const { text, file } = tree;
  const isTyped = /\)\s*->/.test(text);
  const known = new Set(all.flatMap(({ names }) => names.map(({ as }) => as)));
  const isNeeded = ({ name, as }: Wanted) => as !== undefined || (isTyped && !known.has(name));
  const below = endOfLine(text, (all.at(-1) ?? last).end);
  const end = lineEndAt(text, below);
  const isSetOff = /^\r?\n[ \t]*\r?\n/.test(text.slice(below));
  const lines = ['', '', ...sdkWrapper(styleOf(file, text), isTyped), ...(isSetOff ? [] : [''])];
  const insertions = [
    ...WANTED.filter(isNeeded).map((wanted) => addImport(text, all, wanted)),
    { at: below, text: lines.map((line) => end + line).join('') },
  ];
  const added = new Map<number, string>();
  for (const { at, text: what } of insertions) added.set(at, joined(added.get(at), what, end));
  const why = 'the SDK lets public clients in, and its metadata does not say so';
  return [...added].map(([start, what]) => ({ start, end: start, text: what, why }));
}

/** Two imports in front of the same one are set off by one blank line, not by two. */
function joined(before: string | undefined, what: string, end: string): string {
  if (before === undefined) return what;
  return before.endsWith(end + end) && what.endsWith(end + end)
    ? before.slice(0, -end.length) + what
    : before + what;
}
