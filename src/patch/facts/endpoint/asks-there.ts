import { fileOfName } from '../../source/scope.js';
import type { Sources } from '../../source/sources.js';

/** Whether what a file brings in by a name is of a file of the project that asks who comes, and speaks of no client. */
export function asksThere(sources: Sources, file: string, name: string): boolean {
  const source = sources.tree(file);
  const brought = source === undefined ? undefined : fileOfName(sources, source, name);
  if (brought === undefined || brought === file) return false;
  return PROOFS.test(sources.project.read(brought) ?? '');
}

const PROOFS =
  /check_?password|\b(req|request|ctx)\.auth(orization)?\b|api_?key|peer_?cert|http_?basic|basic_?auth/i;
