import type { ImportTree, SourceTree } from '../../source/tree.js';

/** The names of what a file brings in and defines to complete what the SDK writes. */
export const WRAPPER = { routes: 'sdk_routes', wrapper: 'with_none' } as const;

/** Imports of a file, in order, with the last of the MCP Python SDK. */
export interface SdkImports {
  readonly all: readonly ImportTree[];
  readonly last: ImportTree;
}

/**
 * The imports above an offset, where what the SDK writes can be completed below them. Absent where the SDK is brought
 * in later, since the rest of the file may do without it on purpose, and where a name of the wrapper is taken.
 */
export function sdkImports(
  { language, parts, text }: SourceTree,
  offset: number,
): SdkImports | undefined {
  const isTaken = Object.values(WRAPPER).some((name) => new RegExp(`\\b${name}\\b`).test(text));
  if (language !== 'python' || isTaken) return undefined;
  const all = parts.filter((part) => part.kind === 'import').filter(({ end }) => end <= offset);
  const last = all.findLast(isOfSdk);
  return last === undefined ? undefined : { all, last };
}

function isOfSdk({ from }: ImportTree): boolean {
  return from.startsWith('mcp.');
}
