import { isOfPackage } from '../../source/is-of-package.js';
import { fileOfName } from '../../source/scope.js';
import type { Sources } from '../../source/sources.js';

/** Whether what a file brings in by a name is of a package, or of a file that speaks of secrets. */
export function mayAskThere(sources: Sources, file: string, name: string): boolean {
  const source = sources.tree(file);
  if (source === undefined) return false;
  if (isOfPackage(sources, source, name)) return true;
  const brought = fileOfName(sources, source, name);
  return brought !== undefined && SECRETS.test(sources.project.read(brought) ?? '');
}

const SECRETS = /client_?secret|\bBasic\b|timing_?safe|compare_?digest/i;
