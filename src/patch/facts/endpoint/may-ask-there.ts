import { isOfPackage } from '../../source/is-of-package.js';
import { type Import, fileOfImport } from '../../source/scope.js';
import type { Sources } from '../../source/sources.js';

/** Whether what a file brings in is of a package, or of a file that speaks of secrets. */
export function mayAskThere(sources: Sources, file: string, imported: Import | undefined): boolean {
  if (isOfPackage(sources, file, imported)) return true;
  const brought = fileOfImport(sources, file, imported);
  return brought !== undefined && SECRETS.test(sources.project.read(brought) ?? '');
}

const SECRETS = /client_?secret|\bBasic\b|timing_?safe|compare_?digest/i;
