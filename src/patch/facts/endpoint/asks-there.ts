import { type Import, fileOfImport } from '../../source/scope.js';
import type { Sources } from '../../source/sources.js';

/** Whether what a file brings in is of a file of the project that asks who comes, and speaks of no client. */
export function asksThere(sources: Sources, file: string, imported: Import | undefined): boolean {
  const brought = fileOfImport(sources, file, imported);
  if (brought === undefined || brought === file) return false;
  return PROOFS.test(sources.project.read(brought) ?? '');
}

const PROOFS =
  /check_?password|\b(req|request|ctx)\.auth(orization)?\b|api_?key|peer_?cert|http_?basic|basic_?auth/i;
