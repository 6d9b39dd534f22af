import type { Edit } from '../../plan/plan.js';
import { endOfLine, lineEndAt, styleOf } from './file-style.js';
import { type SdkImports, WRAPPER, sdkImports } from '../facts/documents/sdk-imports.js';
import { sdkWrapper, TYPING } from './sdk-wrapper.js';
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

function editsIn(tree: SourceTree, { all, first, last }: SdkImports): Edit[] {
  const { text, file } = tree;
  const isTyped = /\)\s*->/.test(text);
  const known = new Set(all.flatMap(({ names }) => names.map(({ as }) => as)));
  const lacks = (line: string) => isTyped && !known.has(line.replace(/^.* import /, ''));
  const end = lineEndAt(text, first.start);
  const added = new Map<number, string>();
  const add = (at: number, what: string) => added.set(at, (added.get(at) ?? '') + what);
  const typing = TYPING.filter(lacks);
  if (typing.length > 0) addTyping(text, { all, first, typing, end }, add);
  add(first.start, `from mcp.server.auth import routes as ${WRAPPER.routes}${end}`);
  if (lacks(OF_METADATA)) add(endOfLine(text, last.end), end + OF_METADATA);
  const lines = ['', '', ...sdkWrapper(styleOf(file, text), isTyped)];
  const below = all.at(-1) ?? last;
  add(endOfLine(text, below.end), lines.map((line) => end + line).join(''));
  const why = 'the SDK lets public clients in, and its metadata does not say so';
  return [...added].map(([start, what]) => ({ start, end: start, text: what, why }));
}

const OF_METADATA = 'from mcp.shared.auth import OAuthMetadata';

interface Typing extends Pick<SdkImports, 'all' | 'first'> {
  readonly typing: readonly string[];
  readonly end: string;
}

/** Below what is brought in from the standard library, else above all but `__future__`. */
function addTyping(
  text: string,
  { all, first: sdk, typing, end }: Typing,
  add: (at: number, what: string) => void,
): void {
  const above = all.slice(0, all.indexOf(sdk) + 1);
  const last = above.findLast(({ from }) => STANDARD.test(from));
  const first = above.find(({ from }) => from !== '__future__') ?? sdk;
  if (last === undefined) add(first.start, [...typing, '', ''].join(end));
  else add(endOfLine(text, last.end), typing.map((line) => end + line).join(''));
}

/** What servers use of it; what is missing here costs a blank line. */
const STANDARD =
  /^(abc|argparse|asyncio|base64|collections|contextlib|dataclasses|datetime|enum|functools|hashlib|hmac|html|http|inspect|itertools|json|logging|math|os|pathlib|random|re|secrets|signal|sqlite3|subprocess|sys|textwrap|threading|time|traceback|types|typing|urllib|uuid|warnings)(\.|$)/;
