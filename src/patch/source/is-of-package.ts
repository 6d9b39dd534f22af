import { type Import, fileOfImport } from './scope.js';
import type { Sources } from './sources.js';

/** Whether what a file brings in is of a package: what it stands for is not here to be read. */
export function isOfPackage(sources: Sources, file: string, imported: Import | undefined): boolean {
  if (imported === undefined || imported.from.startsWith('.')) return false;
  return fileOfImport(sources, file, imported) === undefined;
}
