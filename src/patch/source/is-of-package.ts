import { fileOfName, namesOf } from './scope.js';
import type { Sources } from './sources.js';
import type { SourceTree } from './tree.js';

/** Whether a file brings a name in from a package: what it stands for is not here to be read. */
export function isOfPackage(sources: Sources, source: SourceTree, name: string): boolean {
  const imported = namesOf(source).imports.get(name);
  if (imported === undefined || imported.from.startsWith('.')) return false;
  return fileOfName(sources, source, name) === undefined;
}
