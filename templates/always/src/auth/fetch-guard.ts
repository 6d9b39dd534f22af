import { OwnerProblem } from '../owner-problem.js';

/**
 * Metadata documents and key sets are fetched from URLs that strangers choose. The engine keeps
 * those requests away from private addresses through the connector of this Node's `fetch`; where it
 * cannot find it, it only warns. Here that is a reason not to start (MCP, "SSRF").
 */
export function requireFetchGuard(): void {
  // Reading it makes Node load its fetch.
  void globalThis.Response;
  const known = ['undici.globalDispatcher.1', 'undici.globalDispatcher.2'];
  if (known.some((name) => Symbol.for(name) in globalThis)) return;
  throw new OwnerProblem(
    `Requests to strangers' URLs cannot be guarded on Node ${process.version}.`,
    'Use another version of Node, or turn metadata documents off in src/auth/client-types.ts.',
  );
}
