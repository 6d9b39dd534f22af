import type { FunctionFact } from '../code-facts.js';

/** Several servers may live in one repository: the ones whose folders share most with the document's are meant. */
export function nearest(functions: readonly FunctionFact[], file: string): readonly FunctionFact[] {
  const depths = functions.map((one) => sharedFolders(one.file, file));
  const best = depths.reduce((most, depth) => Math.max(most, depth), 0);
  return functions.filter((_, index) => depths[index] === best).sort(byPlace);
}

function byPlace(a: FunctionFact, b: FunctionFact): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.span.start - b.span.start;
}

function sharedFolders(a: string, b: string): number {
  let shared = 0;
  for (let at = 0; at < a.length && a[at] === b[at]; at += 1) if (a[at] === '/') shared += 1;
  return shared;
}
